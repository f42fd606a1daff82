import { nameTabs, pageStyle } from '../../behaviors/appearance';
import { nothingRolls } from '../../behaviors/nothing-rolls';
import {
  readingData,
  startReading,
  type Reading,
  type ReadingData,
  type ReadingMethods,
} from '../../behaviors/reading';
import { createPresence, type Presence } from '../../behaviors/presence';
import { openConsole, openPage, openRecord, type ChooseEvent } from '../../behaviors/routes';
import { parseFocus } from '../../domain/focus';
import { meView } from '../../domain/view/me-view';
import { homeContent } from '../../services/content';
import { drop } from '../../services/favourites';
import { isPassportBegun, passport } from '../../services/passport';
import {
  changeSettings,
  clearDevice,
  currentLanguage,
  languageChoices,
  motionChoices,
  oneOf,
  settings,
  type Settings,
} from '../../services/settings';
import type { HomePage } from '../../../typings/content';
import type { MeView } from '../../../typings/view';
import type { MeWords } from '../../../typings/words';
import { keptRecords, type KeptRecords } from './kept-records';
import { settingsOffered, type SettingsOffered } from './settings-offered';

/** What the reader's own doing changes, beside the words. */
interface OwnData extends KeptRecords, Settings {
  /** Whether the passport has a stamp, or one on its way. */
  stamped: boolean;
}

interface MeData extends ReadingData<MeView>, OwnData, SettingsOffered {
  words: MeWords | null;
  /** Says what was removed, while it can be taken back. */
  undoText: string;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
  /** While it lasts, the passport's changes are followed. */
  presence: Presence;
  undo: () => void;
  timer: ReturnType<typeof setTimeout>;
}

const ownData = (): OwnData => ({
  ...keptRecords(currentLanguage()),
  ...settings(),
  stamped: isPassportBegun(),
});

/** How long a removal can be taken back, ms. */
const undoTime = 6000;

type Methods = WechatMiniprogram.Component.MethodOption &
  ReadingMethods & {
    onLoad(): void;
    /** Brings the page up to date with what the reader keeps and chose, in the language on show. */
    refresh(): void;
    /** Asks what the passport has become, and shows it. @returns tells that the page left the view */
    followPassport(): () => void;
    change(changes: Partial<Settings>): void;
    openKept(event: ChooseEvent): void;
    remove(event: ChooseEvent): void;
    takeBack(): void;
    endUndo(): void;
    chooseLanguage(event: ChooseEvent): void;
    chooseMotion(event: ChooseEvent): void;
    clear(): void;
    openQuotes(): void;
    openFind(): void;
    openConsole(): void;
  };

const data: MeData = {
  ...readingData,
  words: null,
  kept: [],
  missing: '',
  stamped: false,
  languages: [],
  motions: [],
  language: 'system',
  motion: 'system',
  undoText: '',
};

/** The tab of the reader's own: what they keep, the settings, and what the handbook is. */
Component<MeData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad() {
      this.undo = () => undefined;
      this.timer = 0;
      this.presence = createPresence(() => this.followPassport());
      this.reading = startReading<HomePage, MeView>(this, {
        source: homeContent,
        viewOf: meView,
        titleOf: (_, { me }) => me.title,
        wordsOf: (words) => ({ words: words.me, ...settingsOffered(words), ...ownData() }),
        ...nothingRolls,
      });
    },

    onReady() {
      this.reading.onReady();
      this.presence.onReady();
    },

    onShow() {
      if (this.data.view?.language === currentLanguage()) this.refresh();
      this.reading.onShow();
      this.presence.onShow();
      nameTabs();
    },

    onHide() {
      this.reading.onHide();
      this.presence.onHide();
      this.endUndo();
    },

    onUnload() {
      this.reading.end();
      this.presence.onHide();
      this.endUndo();
    },

    followPassport() {
      let isInView = true;
      let end = (): void => undefined;
      void passport().then((state) => {
        if (state === null || !isInView) return;
        end = state.subscribe(() => {
          this.refresh();
        });
        this.refresh();
        void state.open();
      });
      return () => {
        isInView = false;
        end();
      };
    },

    refresh() {
      const { kept, missing, language, motion, stamped, pageStyle: style } = this.data;
      const fresh = { ...ownData(), pageStyle: pageStyle() };
      const shown = { kept, missing, language, motion, stamped, pageStyle: style };
      if (JSON.stringify(fresh) !== JSON.stringify(shown)) this.setData(fresh);
    },

    change(changes) {
      changeSettings(changes);
      this.onShow();
    },

    openKept({ detail }) {
      const focus = parseFocus(detail.id);
      const record = this.data.kept.find(({ key }) => key === detail.id);
      if (focus !== null && record !== undefined) openRecord(record.product, focus);
    },

    remove({ detail }) {
      const focus = parseFocus(detail.id);
      const record = this.data.kept.find(({ key }) => key === detail.id);
      if (record === undefined || (focus?.kind !== 'metric' && focus?.kind !== 'quote')) return;
      this.undo = drop({ kind: focus.kind, id: focus.id, product: record.product });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.endUndo();
      }, undoTime);
      this.setData({ ...ownData(), undoText: this.data.words?.removed ?? '' });
    },

    takeBack() {
      this.undo();
      clearTimeout(this.timer);
      this.setData({ ...ownData(), undoText: '' });
    },

    endUndo() {
      clearTimeout(this.timer);
      if (this.data.undoText !== '') this.setData({ undoText: '' });
    },

    chooseLanguage({ detail }) {
      const language = oneOf(detail.id, languageChoices);
      if (language !== undefined) this.change({ language });
    },

    chooseMotion({ detail }) {
      const motion = oneOf(detail.id, motionChoices);
      if (motion !== undefined) this.change({ motion });
    },

    clear() {
      const { words } = this.data;
      if (words === null) return;
      wx.showModal({
        title: words.clearTitle,
        content: words.clearText,
        confirmText: words.clearConfirm,
        cancelText: words.clearCancel,
        success: ({ confirm }) => {
          if (!confirm) return;
          const isClear = clearDevice();
          this.endUndo();
          this.onShow();
          void wx.showToast({ title: isClear ? words.cleared : words.notCleared, icon: 'none' });
        },
      });
    },

    openQuotes() {
      openPage('quotes');
    },

    openFind() {
      openPage('find');
    },

    openConsole,
  },
});
