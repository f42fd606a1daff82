import type { ConsoleWords } from '../../../../typings/console-words';
import type { Result } from '../../../../typings/functions';
import type { Tap } from '../../../components/tap';
import { fill } from '../../../domain/view/fill';
import { isProductId } from '../../../domain/products';
import { homeContent } from '../../../services/content';
import { currentLanguage } from '../../../services/settings';
import { publishHistory, releaseContent, rollbackContent, validateContent } from '../calls';
import { confirmed } from '../confirmed';
import { failureView, type FailureView } from '../failure-view';
import { consoleWords } from '../i18n/index';
import { productChoices } from '../products';
import { historyView, type HistoryView } from './history-view';
import { released, rolledBack, validated, type Outcome } from './outcome';

type Action = 'validate' | 'release' | 'rollback';

interface PublishData {
  words: ConsoleWords | null;
  /** Null while it is asked for. */
  history: HistoryView | null;
  /** Why there is no history. */
  failure: FailureView | null;
  busy: '' | Action;
  /** The version that is gone back to. */
  busyVersion: number;
  outcome: Outcome | null;
  /** Why the last action came to nothing. */
  refusal: FailureView | null;
}

/** What the part knows and does not render. */
interface Memory {
  ended: boolean;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  ask(): Promise<void>;
  retry(): Promise<void>;
  during<Data>(
    action: Action,
    call: () => Promise<Result<Data>>,
    outcomeOf: (data: Data) => Outcome,
    busyVersion?: number,
  ): Promise<void>;
  check(): Promise<void>;
  release(): Promise<void>;
  rollback(event: Tap): Promise<void>;
};

const data: PublishData = {
  words: null,
  history: null,
  failure: null,
  busy: '',
  busyVersion: 0,
  outcome: null,
  refusal: null,
};

/** The edition that readers have, which is the one that is worked on. */
const edition = (): string => homeContent.open().page.edition._id;

/** What readers are served: checked, released, taken back. Fires `denied` where it is not for the caller. */
Component<PublishData, Record<string, never>, Methods, [], Memory>({
  data,

  lifetimes: {
    attached() {
      this.ended = false;
      this.setData({ words: consoleWords(currentLanguage()) });
      void this.ask();
    },

    detached() {
      this.ended = true;
    },
  },

  methods: {
    async ask() {
      const words = consoleWords(currentLanguage());
      const answer = await publishHistory();
      if (this.ended) return;
      if (answer.ok) this.setData({ history: historyView(answer.data, words), failure: null });
      else if (answer.error.code === 'PERMISSION_DENIED') this.triggerEvent('denied');
      else this.setData({ failure: failureView(answer.error, words.failure) });
    },

    async retry() {
      this.setData({ failure: null });
      await this.ask();
    },

    async during(action, call, outcomeOf, busyVersion = 0) {
      const words = consoleWords(currentLanguage());
      this.setData({ busy: action, busyVersion, outcome: null, refusal: null });
      const answer = await call();
      if (this.ended) return;
      if (!answer.ok && answer.error.code === 'PERMISSION_DENIED') {
        this.triggerEvent('denied');
        return;
      }
      const refusal = answer.ok ? null : failureView(answer.error, words.failure);
      const isUnsure = !answer.ok && answer.error.code === 'UNAVAILABLE' && action !== 'validate';
      this.setData({
        busy: '',
        outcome: answer.ok ? outcomeOf(answer.data) : null,
        refusal: refusal !== null && isUnsure ? { ...refusal, still: words.publish.unsure } : refusal,
      });
      if (action !== 'validate') await this.ask();
    },

    async check() {
      const { publish } = consoleWords(currentLanguage());
      if (this.data.busy !== '') return;
      await this.during(
        'validate',
        () => validateContent(edition()),
        (data) => validated(data, publish),
      );
    },

    async release() {
      const language = currentLanguage();
      const { publish, numbers } = consoleWords(language);
      if (this.data.busy !== '') return;
      const { releaseTitle, releaseText, releaseConfirm, cancel } = publish;
      if (!(await confirmed(releaseTitle, releaseText, releaseConfirm, cancel))) return;
      const names = new Map(productChoices(language).map(({ id, text }) => [id, text]));
      await this.during(
        'release',
        () => releaseContent(edition()),
        (data) =>
          released(data, publish, (page) =>
            isProductId(page) ? (names.get(page) ?? page) : numbers.pageNames[page],
          ),
      );
    },

    async rollback({ currentTarget }) {
      const { publish } = consoleWords(currentLanguage());
      const version = Number(currentTarget.dataset.id);
      if (this.data.busy !== '') return;
      const { rollbackTitle, rollbackText, rollbackConfirm, cancel } = publish;
      const title = fill(rollbackTitle, { version });
      if (!(await confirmed(title, rollbackText, rollbackConfirm, cancel))) return;
      await this.during(
        'rollback',
        () => rollbackContent(version),
        (data) => rolledBack(data, publish),
        version,
      );
    },
  },
});
