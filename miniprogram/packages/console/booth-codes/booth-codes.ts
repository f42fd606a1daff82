import type { ConsoleWords } from '../../../../typings/console-words';
import type { ProductId } from '../../../../typings/content';
import type { CodedBooth } from '../../../../typings/event';
import type { Failure } from '../../../../typings/functions';
import type { ChoiceView } from '../../../../typings/view';
import type { ChooseEvent } from '../../../behaviors/routes';
import { fill } from '../../../domain/view/fill';
import { codePicture } from '../../../services/code-picture';
import { currentLanguage } from '../../../services/settings';
import { createBooth, listBooths, renderCode, revokeBooth, type NewBooth } from '../calls';
import { confirmed } from '../confirmed';
import { failureView, type FailureView } from '../failure-view';
import { fieldIssues, type FieldIssues } from '../field-issues';
import { consoleWords } from '../i18n/index';
import { productChoices } from '../products';
import { boothView, type BoothView } from './booth-view';

interface CodesData {
  words: ConsoleWords | null;
  products: ChoiceView<ProductId>[];
  /** Null while they are asked for. */
  booths: BoothView[] | null;
  /** How many count, in words; empty where none does. */
  open: string;
  failure: FailureView | null;
  creating: boolean;
  submitting: boolean;
  issues: FieldIssues;
  /** What went wrong with a booth that is made, no field being named. */
  formFailure: FailureView | null;
  /** The booth that something is under way with, and what. */
  busyId: string;
  busy: '' | 'render' | 'revoke';
  /** The booth whose code is on show. */
  shownId: string;
  picture: string;
  pictureLabel: string;
  failedId: string;
  rowFailure: string;
  outcome: string;
}

/** What the part knows and does not render. */
interface Memory {
  coded: CodedBooth[];
  ended: boolean;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  ask(): Promise<void>;
  /** Whether a failure is that the caller may not be here, which is the page's to say. */
  isDenied(error: Failure['error']): boolean;
  boothData(): Pick<CodesData, 'booths' | 'open'>;
  labelOf(id: string): string;
  beginCreate(): void;
  endCreate(): void;
  create(event: WechatMiniprogram.CustomEvent<NewBooth>): Promise<void>;
  show(event: ChooseEvent): Promise<void>;
  enlarge(): void;
  revoke(event: ChooseEvent): Promise<void>;
  openSheet(): void;
};

const data: CodesData = {
  words: null,
  products: [],
  booths: null,
  open: '',
  failure: null,
  creating: false,
  submitting: false,
  issues: {},
  formFailure: null,
  busyId: '',
  busy: '',
  shownId: '',
  picture: '',
  pictureLabel: '',
  failedId: '',
  rowFailure: '',
  outcome: '',
};

/** Side of a code on the screen, px (getUnlimited: 280 to 1280). */
const shownWidth = 640;
/** How long a picture's file may take, ms. */
const patience = 20_000;

const hidden = { shownId: '', picture: '', pictureLabel: '' };

/** The booths and their codes. Fires `denied` where they are not for the caller. */
Component<CodesData, Record<string, never>, Methods, [], Memory>({
  data,

  lifetimes: {
    attached() {
      this.ended = false;
      this.coded = [];
      const language = currentLanguage();
      this.setData({ words: consoleWords(language), products: productChoices(language) });
      void this.ask();
    },

    detached() {
      this.ended = true;
    },
  },

  methods: {
    isDenied({ code }) {
      if (code === 'PERMISSION_DENIED') this.triggerEvent('denied');
      return code === 'PERMISSION_DENIED';
    },

    boothData() {
      const language = currentLanguage();
      const words = consoleWords(language);
      const names = new Map(productChoices(language).map(({ id, text }) => [id, text]));
      const count = this.coded.filter(({ revoked }) => revoked === null).length;
      return {
        booths: this.coded.map((booth) => boothView(booth, names.get(booth.product) ?? '', language, words)),
        open: count === 0 ? '' : fill(words.codes.open, { count }),
      };
    },

    labelOf(id) {
      return this.data.booths?.find((booth) => booth.id === id)?.label ?? '';
    },

    async ask() {
      const { failure: words } = consoleWords(currentLanguage());
      this.setData({ failure: null });
      const answer = await listBooths();
      if (this.ended) return;
      if (answer.ok) {
        this.coded = answer.data.booths;
        this.setData(this.boothData());
      } else if (!this.isDenied(answer.error)) this.setData({ failure: failureView(answer.error, words) });
    },

    beginCreate() {
      this.setData({ creating: true, outcome: '' });
    },

    endCreate() {
      this.setData({ creating: false, issues: {}, formFailure: null });
    },

    async create({ detail }) {
      const words = consoleWords(currentLanguage());
      this.setData({ submitting: true, issues: {}, formFailure: null });
      const answer = await createBooth(detail);
      if (this.ended) return;
      if (answer.ok) {
        const { booth } = answer.data;
        this.coded = [booth, ...this.coded];
        const outcome = fill(words.codes.created, { label: booth.label[currentLanguage()] });
        this.setData({ ...this.boothData(), creating: false, submitting: false, outcome });
        return;
      }
      const { code, message } = answer.error;
      const issues = code === 'INVALID_ARGUMENT' ? fieldIssues(message, words.codes.issues) : {};
      const isNamed = Object.keys(issues).length > 0;
      const formFailure =
        isNamed || this.isDenied(answer.error) ? null : failureView(answer.error, words.failure);
      this.setData({ submitting: false, issues, formFailure });
    },

    async show({ detail: { id } }) {
      if (this.data.busy !== '') return;
      if (this.data.shownId === id) {
        this.setData(hidden);
        return;
      }
      const words = consoleWords(currentLanguage());
      this.setData({ ...hidden, busyId: id, busy: 'render', failedId: '', rowFailure: '', outcome: '' });
      const answer = await renderCode(id, shownWidth);
      const picture = answer.ok ? await codePicture(answer.data.fileID, patience) : null;
      if (this.ended || (!answer.ok && this.isDenied(answer.error))) return;
      const done = { busyId: '', busy: '' } as const;
      if (picture !== null) {
        const pictureLabel = fill(words.codes.picture, { label: this.labelOf(id) });
        this.setData({ ...done, shownId: id, picture, pictureLabel });
        return;
      }
      const { what, said } = answer.ok
        ? { what: words.codes.noPicture, said: '' }
        : failureView(answer.error, words.failure);
      this.setData({ ...done, failedId: id, rowFailure: said === '' ? what : `${what}\n${said}` });
    },

    enlarge() {
      const { picture } = this.data;
      if (picture !== '') void wx.previewImage({ urls: [picture] });
    },

    async revoke({ detail: { id } }) {
      const words = consoleWords(currentLanguage());
      const { revokeTitle, revokeText, revokeConfirm, revokeCancel, revokedNow } = words.codes;
      if (this.data.busy !== '') return;
      if (!(await confirmed(revokeTitle, `${this.labelOf(id)}\n${revokeText}`, revokeConfirm, revokeCancel)))
        return;
      this.setData({ busyId: id, busy: 'revoke', failedId: '', rowFailure: '', outcome: '' });
      const answer = await revokeBooth(id);
      if (this.ended || (!answer.ok && this.isDenied(answer.error))) return;
      const done = { busyId: '', busy: '' } as const;
      if (answer.ok) {
        const { booth } = answer.data;
        const others = this.coded.filter((each) => each.id !== id);
        // As the function lists them: those that count first.
        const counting = others.filter(({ revoked }) => revoked === null);
        this.coded = [...counting, booth, ...others.filter(({ revoked }) => revoked !== null)];
        const outcome = fill(revokedNow, { label: this.labelOf(id) });
        this.setData({ ...done, ...hidden, ...this.boothData(), outcome });
        return;
      }
      const { what, said } = failureView(answer.error, words.failure);
      this.setData({ ...done, failedId: id, rowFailure: said === '' ? what : `${what}\n${said}` });
    },

    openSheet() {
      void wx.navigateTo({ url: '/packages/console/sheet/sheet' });
    },
  },
});
