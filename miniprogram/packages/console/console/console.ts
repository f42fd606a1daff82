import type { ConsoleWords } from '../../../../typings/console-words';
import type { Result } from '../../../../typings/functions';
import type { WhoamiData } from '../../../../typings/event';
import type { ChoiceView } from '../../../../typings/view';
import { pageStyle } from '../../../behaviors/appearance';
import type { ChooseEvent } from '../../../behaviors/routes';
import { copyText } from '../../../services/clipboard';
import { currentLanguage } from '../../../services/settings';
import { askWhoami } from '../calls';
import { failureView, type FailureView } from '../failure-view';
import { consoleWords } from '../i18n/index';

const parts = ['numbers', 'codes', 'publish'] as const;
type Part = (typeof parts)[number];

interface ConsoleData {
  pageStyle: string;
  words: ConsoleWords | null;
  /** asking: who is there; failed: nobody could tell. */
  state: 'asking' | 'organiser' | 'stranger' | 'failed';
  openid: string;
  failure: FailureView | null;
  parts: ChoiceView<Part>[];
  part: Part;
  /** The parts that were looked at; they stay as they were left. */
  opened: Record<Part, boolean>;
  /** What became of the last tap; empty where it needs no word. */
  outcome: string;
}

/** What the page knows and does not render. */
interface Memory {
  ended: boolean;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(): void;
  onReady(): void;
  onShow(): void;
  onUnload(): void;
  ask(): Promise<void>;
  answer(result: Result<WhoamiData>, words: ConsoleWords): Partial<ConsoleData>;
  deny(): Promise<void>;
  choosePart(event: ChooseEvent): void;
  copyId(): Promise<void>;
};

const data: ConsoleData = {
  pageStyle: '',
  words: null,
  state: 'asking',
  openid: '',
  failure: null,
  parts: [],
  part: 'numbers',
  opened: { numbers: true, codes: false, publish: false },
  outcome: '',
};

/** The organisers' desk: live numbers, the booths' codes, publishing. For anyone else it says what it is. */
Component<ConsoleData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad() {
      this.ended = false;
      const words = consoleWords(currentLanguage());
      this.setData({
        pageStyle: pageStyle(),
        words,
        parts: parts.map((id) => ({ id, text: words.desk.parts[id] })),
      });
    },

    onReady() {
      void this.ask();
    },

    onShow() {
      const { words } = this.data;
      if (words !== null) void wx.setNavigationBarTitle({ title: words.desk.title });
    },

    onUnload() {
      this.ended = true;
    },

    async ask() {
      const { words } = this.data;
      if (words === null) return;
      this.setData({ state: 'asking', failure: null });
      const result = await askWhoami();
      if (!this.ended) this.setData(this.answer(result, words));
    },

    answer(result, words) {
      if (!result.ok) return { state: 'failed', failure: failureView(result.error, words.failure) };
      const { organiser, openid } = result.data;
      return { state: organiser ? 'organiser' : 'stranger', openid };
    },

    /** A function refused someone who was an organiser a moment ago. */
    async deny() {
      const { words } = this.data;
      if (words === null) return;
      const result = await askWhoami();
      if (this.ended) return;
      this.setData(
        result.ok ? { state: 'stranger', openid: result.data.openid } : this.answer(result, words),
      );
    },

    choosePart({ detail }) {
      const part = parts.find((each) => each === detail.id);
      if (part !== undefined) this.setData({ part, [`opened.${part}`]: true });
    },

    async copyId() {
      const { words, openid } = this.data;
      if (words === null) return;
      const { copied, notCopied } = words.desk.stranger;
      const outcome = (await copyText(openid)) ? copied : notCopied;
      if (!this.ended) this.setData({ outcome });
    },
  },
});
