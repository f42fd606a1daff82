import type { ProductId } from '../../../../typings/content';
import type { PictureSubject } from '../../../../typings/picture';
import type { PosterPageWords } from '../../../../typings/words';
import { pageStyle } from '../../../behaviors/appearance';
import { chatCard } from '../../../behaviors/cards';
import { openNearest } from '../../../behaviors/routes';
import { isProductId } from '../../../domain/products';
import { sharedPath, sharedSubject } from '../../../domain/share/shared';
import { pictureSubject } from '../../../domain/view/picture-subject';
import { wordsFor } from '../../../i18n/index';
import { openAlbumSetting, saveToAlbum } from '../../../services/album';
import { productContent } from '../../../services/content';
import { noteLost } from '../../../services/launch';
import { currentLanguage } from '../../../services/settings';
import { showShareImage } from '../../../services/share-image';
import { makePicture } from '../make-picture';

interface PosterData {
  pageStyle: string;
  words: PosterPageWords | null;
  product: ProductId | '';
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
  subject: PictureSubject;
  ended: boolean;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: { product?: string; focus?: string }): void;
  onReady(): void;
  onShow(): void;
  onUnload(): void;
  onShareAppMessage(): ReturnType<typeof chatCard>;
  draw(): Promise<void>;
  send(): Promise<void>;
  save(): Promise<void>;
  openSettings(): Promise<void>;
};

const data: PosterData = {
  pageStyle: '',
  words: null,
  product: '',
  phrase: '',
  picture: '',
  failed: false,
  outcome: '',
  denied: false,
  astray: '',
};

/** A poster of a metric or a quote of a product's page (`product`, `focus`): looked at, sent, saved. */
Component<PosterData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad({ product, focus }) {
      this.ended = false;
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
      if (this.data.words !== null) void this.draw();
    },

    onShow() {
      const { words } = this.data;
      if (words !== null) void wx.setNavigationBarTitle({ title: words.title });
    },

    onUnload() {
      this.ended = true;
    },

    onShareAppMessage() {
      return chatCard(
        sharedSubject(this.subject, wordsFor(currentLanguage())),
        'menu',
        makePicture('card', this.subject),
      );
    },

    async draw() {
      this.setData({ picture: '', failed: false });
      const picture = await makePicture('poster', this.subject).catch(() => '');
      if (!this.ended) this.setData({ picture, failed: picture === '' });
    },

    async send() {
      const { picture, words } = this.data;
      if (picture === '' || words === null) return;
      const shared = sharedSubject(this.subject, wordsFor(currentLanguage()));
      const surface = this.subject.kind === 'quote' ? 'quote' : 'sheet';
      const outcome = await showShareImage(picture, sharedPath(shared, { channel: 'poster', surface }));
      const said = { shown: '', cancelled: '', unsupported: words.cannotSend, failed: words.notSent };
      if (!this.ended) this.setData({ outcome: said[outcome], denied: false });
    },

    async save() {
      const { picture, words } = this.data;
      if (picture === '' || words === null) return;
      const outcome = await saveToAlbum(picture);
      const said = {
        saved: words.saved,
        cancelled: '',
        denied: words.denied,
        privacy: words.privacy,
        failed: words.notSaved,
      };
      if (!this.ended) this.setData({ outcome: said[outcome], denied: outcome === 'denied' });
    },

    async openSettings() {
      if ((await openAlbumSetting()) && !this.ended) await this.save();
    },
  },
});
