import type { PassportWords } from '../../../../typings/passport-words';
import { openBadge, openProduct } from '../../../behaviors/routes';
import type { Tap } from '../../../components/tap';
import { homeContent } from '../../../services/content';
import { currentLanguage } from '../../../services/settings';
import { followsPassport, type Following } from '../follows-passport';
import { passportWords } from '../i18n/index';
import { passportView, type PassportView } from '../passport-view';
import { uncelebrated } from '../state/passport';
import { passportState } from '../state/service';

const properties = {
  /** On show; a change of it is followed. */
  language: { type: String, value: '' },
};

const data = {
  view: null as PassportView | null,
  words: null as Pick<PassportWords, 'title' | 'poster'> | null,
};

type Methods = WechatMiniprogram.Component.MethodOption & {
  update(): void;
  open(event: Tap): void;
  openBadge(): void;
};

/** The visitor's passport: the stamps on the ecosystem's map, what is left and where, and the badge once all are there. */
Component<typeof data, typeof properties, Methods, [typeof followsPassport], Following>({
  behaviors: [followsPassport],
  properties,
  data,

  observers: {
    language() {
      if (this.endChanges !== undefined) this.update();
    },
  },

  methods: {
    update() {
      const language = currentLanguage();
      const words = passportWords(language);
      const passport = passportState.passport();
      const view = passportView(passport, homeContent.open().page, language, words);
      const { title, poster } = words;
      this.setData({ view, words: { title, poster } });
      const seen = uncelebrated(passport);
      if (seen.length > 0) passportState.celebrate(seen);
    },

    open({ currentTarget }) {
      openProduct({ detail: currentTarget.dataset });
    },

    openBadge,
  },
});
