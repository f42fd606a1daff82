import type { ConsoleWords } from '../../../../typings/console-words';
import type { CodedBooth } from '../../../../typings/event';
import type { ChoiceView } from '../../../../typings/view';
import { pageStyle } from '../../../behaviors/appearance';
import type { ChooseEvent } from '../../../behaviors/routes';
import { fill } from '../../../domain/view/fill';
import { currentLanguage } from '../../../services/settings';
import type { Drawing } from '../../poster/drawing';
import { listBooths } from '../calls';
import { failureView, type FailureView } from '../failure-view';
import { consoleWords } from '../i18n/index';
import { sheetContent } from './content';
import { keepFile, openPdf } from './files';
import { createSheetMaker, type Progress, type SheetMaker } from './make-sheet';
import type { PerPage } from './page';
import { sheetFailure } from './telling';

interface SheetData {
  pageStyle: string;
  words: ConsoleWords | null;
  state: 'asking' | 'failed' | 'empty' | 'ready';
  /** Why there are no booths. */
  failure: FailureView | null;
  per: '1' | '6';
  choices: ChoiceView<'1' | '6'>[];
  /** How many booths and pages, in words. */
  count: string;
  /** Local path of the first page; empty while it is drawn and where it could not be. */
  picture: string;
  /** Why the first page or the PDF could not be made. */
  refusal: FailureView | null;
  busy: boolean;
  /** How far the PDF is, or what became of it. */
  line: string;
  /** Whether the PDF of this choice is made. */
  made: boolean;
}

/** What the page knows and does not render. */
interface Memory {
  booths: CodedBooth[];
  maker: SheetMaker | null;
  /** The PDF that was made last. */
  kept: { per: PerPage; path: string } | null;
  /** Counts the pictures asked for, so that only the last choice's is shown. */
  asked: number;
  ended: boolean;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: { per?: string }): void;
  onReady(): void;
  onShow(): void;
  onUnload(): void;
  ask(): Promise<void>;
  countText(per: SheetData['per']): string;
  perPage(): PerPage;
  labelOf(booth: string): string;
  /** @throws Error where the drawing package does not come or WeChat cannot draw */
  makerOf(): Promise<SheetMaker>;
  showFirst(): Promise<void>;
  choosePer(event: ChooseEvent): void;
  progressText(progress: Progress): string;
  make(): Promise<void>;
  makeFile(words: ConsoleWords): Promise<string>;
};

const data: SheetData = {
  pageStyle: '',
  words: null,
  state: 'asking',
  failure: null,
  per: '1',
  choices: [],
  count: '',
  picture: '',
  refusal: null,
  busy: false,
  line: '',
  made: false,
};

/** The codes of all booths that count, on A4 as a PDF made on this phone (`per`: 1 or 6 on a page). */
Component<SheetData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad({ per }) {
      this.ended = false;
      this.asked = 0;
      this.booths = [];
      this.maker = this.kept = null;
      const words = consoleWords(currentLanguage());
      this.setData({
        pageStyle: pageStyle(),
        words,
        per: per === '6' ? '6' : '1',
        choices: (['1', '6'] as const).map((id) => ({ id, text: words.sheetPage.perPage[id] })),
      });
    },

    onReady() {
      void this.ask();
    },

    onShow() {
      const { words } = this.data;
      if (words !== null) void wx.setNavigationBarTitle({ title: words.sheetPage.title });
    },

    onUnload() {
      this.ended = true;
    },

    perPage() {
      return this.data.per === '6' ? 6 : 1;
    },

    countText(per) {
      const count = this.booths.length;
      const pages = Math.ceil(count / Number(per));
      return fill(consoleWords(currentLanguage()).sheetPage.count, { count, pages });
    },

    labelOf(booth) {
      return this.booths.find(({ id }) => id === booth)?.label[currentLanguage()] ?? booth;
    },

    async ask() {
      const { failure: words } = consoleWords(currentLanguage());
      this.setData({ state: 'asking', failure: null });
      const answer = await listBooths();
      if (this.ended) return;
      if (!answer.ok) {
        // The desk says what this is, and how one becomes an organiser.
        if (answer.error.code === 'PERMISSION_DENIED')
          void wx.redirectTo({ url: '/packages/console/console/console' });
        else this.setData({ state: 'failed', failure: failureView(answer.error, words) });
        return;
      }
      this.booths = answer.data.booths.filter(({ revoked }) => revoked === null);
      this.setData({
        state: this.booths.length === 0 ? 'empty' : 'ready',
        count: this.countText(this.data.per),
      });
      if (this.booths.length > 0) await this.showFirst();
    },

    async makerOf() {
      if (this.maker === null) {
        // The platform types what it gives as any; what is named here is what stands there.
        const { drawing } = (await require.async('../../poster/drawing')) as { drawing: Drawing };
        this.maker = createSheetMaker(this.booths, sheetContent(), drawing);
      }
      return this.maker;
    },

    async showFirst() {
      const turn = (this.asked += 1);
      const words = consoleWords(currentLanguage());
      this.setData({ picture: '', refusal: null, line: '' });
      try {
        const picture = await (await this.makerOf()).firstPage(this.perPage());
        if (!this.ended && turn === this.asked) this.setData({ picture });
      } catch (error) {
        const refusal = sheetFailure(error, (booth) => this.labelOf(booth), words);
        if (!this.ended && turn === this.asked) this.setData({ refusal });
      }
    },

    choosePer({ detail }) {
      if (this.data.busy) return;
      const per = detail.id === '6' ? '6' : '1';
      this.setData({ per, count: this.countText(per), made: this.kept?.per === Number(per) });
      void this.showFirst();
    },

    progressText({ step, done, count }) {
      return fill(consoleWords(currentLanguage()).sheetPage[step], { done, count });
    },

    async make() {
      if (this.data.busy || this.booths.length === 0) return;
      const words = consoleWords(currentLanguage());
      this.setData({ busy: true, refusal: null, line: '' });
      try {
        const line = await this.makeFile(words);
        if (!this.ended) this.setData({ busy: false, line, made: this.kept !== null });
      } catch (error) {
        const refusal = sheetFailure(error, (booth) => this.labelOf(booth), words);
        if (!this.ended) this.setData({ busy: false, line: '', refusal });
      }
    },

    /** Makes the PDF unless it is at hand, and opens it. Gives what became of it, in words. */
    async makeFile({ sheetPage }) {
      const per = this.perPage();
      if (this.kept?.per !== per) {
        this.kept = null;
        const maker = await this.makerOf();
        const bytes = await maker.pdf(per, sheetPage.title, (progress) => {
          if (!this.ended) this.setData({ line: this.progressText(progress) });
        });
        const path = await keepFile('booth-codes.pdf', bytes);
        if (path === null) return sheetPage.notKept;
        this.kept = { per, path };
      }
      if (this.ended) return '';
      return (await openPdf(this.kept.path)) ? sheetPage.opened : sheetPage.notOpened;
    },
  },
});
