import type { Language, ProductId } from '../../../../typings/content';
import type { PictureSubject } from '../../../../typings/picture';
import type { PosterPageWords } from '../../../../typings/words';
import { pageStyle } from '../../../behaviors/appearance';
import { chatCard } from '../../../behaviors/cards';
import { openMe, openNearest } from '../../../behaviors/routes';
import { isProductId } from '../../../domain/products';
import { sharedPath, sharedSubject } from '../../../domain/share/shared';
import { hairSpace } from '../../../domain/view/hair-space';
import { pictureSubject } from '../../../domain/view/picture-subject';
import { wordsFor } from '../../../i18n/index';
import { openAlbumSetting, saveToAlbum } from '../../../services/album';
import { note, noteView } from '../../../services/beacon';
import { homeContent, productContent } from '../../../services/content';
import { noteLost } from '../../../services/launch';
import { passport } from '../../../services/passport';
import { currentLanguage } from '../../../services/settings';
import { showShareImage } from '../../../services/share-image';
import { makePicture } from '../make-picture';

interface PosterData {
  pageStyle: string;
  words: PosterPageWords | null;
  product: ProductId | '';
  /** Whether it is the badge's, and stamps are missing. */
  locked: boolean;
  /** What the poster says, for a screen reader. */
  phrase: string;
  /** Local path of the poster; empty while it is drawn and where it could not be. */
  picture: string;
  failed: boolean;
  /** What became of the last tap; empty where it needs no word. */
  outcome: string;
  /** Whether the reader has refused the album, which only the settings can change. */
  denied: boolean;
  /** That the link points at no record of ours; empty where it does. */
  astray: string;
}

/** What the page knows and does not render. */
interface Memory {
  /** Null where the link names no product of ours, so that another page takes this one's place, and while it is locked. */
  subject: PictureSubject | null;
  ended: boolean;
  badge: boolean;
  /** Whether WeChat is still busy with the last tap. */
  busy: boolean;
}

type Outcome = Pick<PosterData, 'outcome' | 'denied'>;

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: { product?: string; focus?: string; badge?: string }): void;
  onReady(): void;
  onShow(): void;
  onUnload(): void;
  onShareAppMessage(): ReturnType<typeof chatCard>;
  showBadge(): Promise<void>;
  openMe(): void;
  during(work: (subject: PictureSubject, words: PosterPageWords) => Promise<Outcome>): Promise<void>;
  draw(): Promise<void>;
  send(): Promise<void>;
  save(): Promise<void>;
  openSettings(): Promise<void>;
};

const data: PosterData = {
  pageStyle: '',
  words: null,
  product: '',
  locked: false,
  phrase: '',
  picture: '',
  failed: false,
  outcome: '',
  denied: false,
  astray: '',
};

/** A badge's subject where the stamps are all there, asked for once more where they are not; null where some are left. */
const badgeSubject = async (language: Language): Promise<PictureSubject | null> => {
  const { edition, rows } = homeContent.open().page;
  const products = rows.map(({ product }) => product.slug);
  const state = await passport();
  // A new device may not know its visitor's stamps yet.
  if (state?.isComplete(products) === false) await state.open();
  if (state?.isComplete(products) !== true) return null;
  return { kind: 'badge', event: hairSpace(edition.title[language]) };
};

/**
 * A poster of a metric or a quote of a product's page (`product`, `focus`), or of the badge (`badge`): looked at, sent,
 * saved.
 */
Component<PosterData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad({ product, focus, badge }) {
      this.ended = this.busy = false;
      this.subject = null;
      this.badge = badge !== undefined;
      if (this.badge) {
        this.setData({ pageStyle: pageStyle(), words: wordsFor(currentLanguage()).posterPage });
        return;
      }
      if (!isProductId(product)) {
        noteLost();
        openNearest('');
        return;
      }
      const language = currentLanguage();
      const words = wordsFor(language);
      const { page } = productContent(product).open();
      const { subject, found } = pictureSubject(page, focus, language, words);
      this.subject = subject;
      this.setData({
        pageStyle: pageStyle(),
        words: words.posterPage,
        product,
        phrase: sharedSubject(subject, words).title,
        astray: found ? '' : words.link.noPlace,
      });
    },

    onReady() {
      if (this.badge) void this.showBadge();
      else void this.draw();
    },

    onShow() {
      const { words } = this.data;
      noteView(this.is);
      if (words !== null) void wx.setNavigationBarTitle({ title: words.title });
    },

    onUnload() {
      this.ended = true;
    },

    onShareAppMessage() {
      const { subject } = this;
      if (subject === null) return {};
      const shared = sharedSubject(subject, wordsFor(currentLanguage()));
      return chatCard(shared, 'menu', makePicture('card', subject));
    },

    async showBadge() {
      const language = currentLanguage();
      const subject = await badgeSubject(language);
      if (this.ended) return;
      this.subject = subject;
      if (subject === null) {
        this.setData({ locked: true });
        return;
      }
      this.setData({ phrase: sharedSubject(subject, wordsFor(language)).title });
      await this.draw();
    },

    openMe,

    async draw() {
      const { subject } = this;
      if (subject === null) return;
      this.setData({ picture: '', failed: false });
      const picture = await makePicture('poster', subject).catch(() => '');
      if (!this.ended) this.setData({ picture, failed: picture === '' });
    },

    async during(work) {
      const { subject } = this;
      const { picture, words } = this.data;
      if (subject === null || words === null || picture === '' || this.busy) return;
      this.busy = true;
      const outcome = await work(subject, words);
      this.busy = false;
      if (!this.ended) this.setData(outcome);
    },

    send() {
      return this.during(async (subject, words) => {
        const shared = sharedSubject(subject, wordsFor(currentLanguage()));
        const surface = subject.kind === 'quote' ? 'quote' : 'sheet';
        const path = sharedPath(shared, { channel: 'poster', surface });
        const said = { shown: '', cancelled: '', unsupported: words.cannotSend, failed: words.notSent };
        const became = await showShareImage(this.data.picture, path);
        if (became === 'shown') note({ kind: 'share', page: shared.page, channel: 'poster' });
        return { outcome: said[became], denied: false };
      });
    },

    save() {
      return this.during(async (_, words) => {
        const said = {
          saved: words.saved,
          cancelled: '',
          denied: words.denied,
          privacy: words.privacy,
          failed: words.notSaved,
        };
        const became = await saveToAlbum(this.data.picture);
        return { outcome: said[became], denied: became === 'denied' };
      });
    },

    async openSettings() {
      if ((await openAlbumSetting()) && !this.ended) await this.save();
    },
  },
});
