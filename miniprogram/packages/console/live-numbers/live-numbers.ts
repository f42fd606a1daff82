import type { ConsoleWords } from '../../../../typings/console-words';
import type { StatsData } from '../../../../typings/event';
import type { Failure } from '../../../../typings/functions';
import type { ChoiceView } from '../../../../typings/view';
import type { ChooseEvent } from '../../../behaviors/routes';
import { fill } from '../../../domain/view/fill';
import { insightsContent } from '../../../services/content';
import { currentLanguage } from '../../../services/settings';
import { askStats } from '../calls';
import { dayAfter, dayAt, dayText, timeOfDay } from '../event-time';
import { failureView, type FailureView } from '../failure-view';
import { consoleWords } from '../i18n/index';
import { allBooths, liveView, type LiveView } from './live-view';

const spans = ['today', 'week', 'day'] as const;
type Span = (typeof spans)[number];

interface NumbersData {
  words: ConsoleWords | null;
  spans: ChoiceView<Span>[];
  span: Span;
  /** The day of choice, in words. */
  dayText: string;
  isLast: boolean;
  view: LiveView | null;
  booth: string;
  /** When the numbers on show were answered, in words. */
  answered: string;
  failure: FailureView | null;
  busy: boolean;
}

/** What the part knows and does not render. */
interface Memory {
  day: string;
  stats: StatsData | null;
  /** Counts what was asked for, so that only the last answer is shown. */
  asked: number;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  ask(): Promise<void>;
  fail(error: Failure['error']): void;
  naming(): Parameters<typeof liveView>[2];
  chooseSpan(event: ChooseEvent): void;
  chooseBooth(event: ChooseEvent): void;
  chooseDay(day: string): void;
  earlier(): void;
  later(): void;
};

const data: NumbersData = {
  words: null,
  spans: [],
  span: 'today',
  dayText: '',
  isLast: true,
  view: null,
  booth: allBooths,
  answered: '',
  failure: null,
  busy: false,
};

/** Both ends and the step of what is asked for. */
const askedFor = (span: Span, day: string): Pick<StatsData, 'from' | 'to' | 'by'> => {
  const today = dayAt(Date.now());
  if (span === 'week') return { from: dayAfter(today, -6), to: today, by: 'day' };
  const chosen = span === 'today' ? today : day;
  return { from: chosen, to: chosen, by: 'hour' };
};

/** The live numbers of today, of seven days or of a day. Fires `denied` where they are not for the caller. */
Component<NumbersData, Record<string, never>, Methods, [], Memory>({
  data,

  lifetimes: {
    attached() {
      const words = consoleWords(currentLanguage());
      this.asked = 0;
      this.stats = null;
      this.day = dayAt(Date.now());
      this.setData({
        words,
        spans: spans.map((id) => ({ id, text: words.numbers.spans[id] })),
        dayText: dayText(this.day, words.numbers),
      });
      void this.ask();
    },

    detached() {
      this.asked = -1;
    },
  },

  methods: {
    naming() {
      const language = currentLanguage();
      return { language, words: consoleWords(language).numbers, content: insightsContent.open().page };
    },

    async ask() {
      const turn = (this.asked += 1);
      this.setData({ busy: true });
      const answer = await askStats(askedFor(this.data.span, this.day));
      if (turn !== this.asked) return;
      if (!answer.ok) {
        this.fail(answer.error);
        return;
      }
      this.stats = answer.data;
      const { booths } = answer.data;
      const booth = booths.some(({ id }) => id === this.data.booth) ? this.data.booth : allBooths;
      const naming = this.naming();
      this.setData({
        view: liveView(answer.data, booth, naming),
        booth,
        answered: fill(naming.words.answered, { time: timeOfDay(Date.now()) }),
        failure: null,
        busy: false,
      });
    },

    fail(error) {
      if (error.code === 'PERMISSION_DENIED') {
        this.triggerEvent('denied');
        return;
      }
      this.setData({ failure: failureView(error, consoleWords(currentLanguage()).failure), busy: false });
    },

    chooseSpan({ detail }) {
      const span = spans.find((each) => each === detail.id);
      if (span === undefined || span === this.data.span) return;
      // Numbers of another time are not those asked for.
      this.setData({ span, view: null, failure: null });
      void this.ask();
    },

    chooseBooth({ detail }) {
      const { stats } = this;
      if (stats === null) return;
      this.setData({ booth: detail.id, view: liveView(stats, detail.id, this.naming()) });
    },

    chooseDay(day) {
      this.day = day;
      this.setData({
        dayText: dayText(day, this.naming().words),
        isLast: day >= dayAt(Date.now()),
        view: null,
        failure: null,
      });
      void this.ask();
    },

    earlier() {
      this.chooseDay(dayAfter(this.day, -1));
    },

    later() {
      if (!this.data.isLast) this.chooseDay(dayAfter(this.day, 1));
    },
  },
});
