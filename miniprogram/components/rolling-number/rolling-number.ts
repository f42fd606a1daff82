import { hasDigit, setParts } from '../../domain/numeral-parts';
import { type Column, columnsAtRest, numeralWidth, rollingColumns } from './columns';

/** What an instance knows and does not render. */
interface Memory {
  shown?: string;
  seen?: boolean;
  watcher?: WechatMiniprogram.IntersectionObserver | undefined;
}

const properties = {
  prefix: { type: String, value: '' },
  number: { type: String, value: '' },
  suffix: { type: String, value: '' },
  /** What a screen reader says; empty where the element around it says it. */
  label: { type: String, value: '' },
  /** At rest, whatever happens. */
  still: { type: Boolean, value: false },
};

const data: {
  before: string;
  columns: Column[];
  after: string;
  words: boolean;
  width: number;
  turn: number;
} = {
  before: '',
  columns: [],
  after: '',
  /** Whether words stand in place of digits. */
  words: false,
  /** Width of the whole in em of its digits. */
  width: 1,
  /** Which of two equal animations plays, 0 for none: taking the other one starts it anew. */
  turn: 0,
};

const nextTurn = (turn: number): number => (turn === 1 ? 2 : 1);

type Methods = WechatMiniprogram.Component.MethodOption & { rollIn(): void; unwatch(): void };

/**
 * A numeral that rolls in once when it is first seen, and from the old to the new when it changes.
 * The true value stands in the page from the first paint; rolling only plays over it.
 */
Component<typeof data, typeof properties, Methods, [], Memory>({
  properties,
  data,

  observers: {
    'prefix, number, suffix'(prefix: string, number: string, suffix: string) {
      const { before, digits, after } = setParts(prefix, number, suffix);
      const rolls = this.seen === true && !this.data.still && this.shown !== digits && hasDigit(digits);
      this.setData({
        before,
        columns: rolls ? rollingColumns(digits, this.shown) : columnsAtRest(digits),
        after,
        words: !hasDigit(digits),
        width: numeralWidth(before, digits, after),
        turn: rolls ? nextTurn(this.data.turn) : 0,
      });
      this.shown = digits;
    },
  },

  lifetimes: {
    attached() {
      if (this.data.still) return;
      this.watcher = this.createIntersectionObserver({ thresholds: [0] });
      this.watcher.relativeToViewport().observe('.numeral', ({ intersectionRatio }) => {
        if (intersectionRatio > 0 && this.seen !== true) this.rollIn();
      });
    },
    detached() {
      this.unwatch();
    },
  },

  methods: {
    rollIn() {
      this.seen = true;
      this.unwatch();
      const digits = this.shown ?? '';
      if (hasDigit(digits)) this.setData({ columns: rollingColumns(digits), turn: nextTurn(this.data.turn) });
    },

    unwatch() {
      this.watcher?.disconnect();
      this.watcher = undefined;
    },
  },
});
