import type { ProductId } from '../../../../typings/content';
import type { ClaimData, PassportData } from '../../../../typings/event';
import type { ErrorCode, Result } from '../../../../typings/functions';
import type { Passport, PassportState, Scan, Verdict } from '../../../../typings/passport';
import {
  isComplete,
  isSettled,
  stampOf,
  withAnswer,
  withCelebrated,
  withClaim,
  withoutClaim,
} from './passport';

/** What the state needs of the world. The calls never reject. */
export interface PassportPorts {
  read(): Passport;
  /** @returns whether it is there at the next launch */
  write(passport: Passport): boolean;
  claim(scene: string): Promise<Result<ClaimData>>;
  list(): Promise<Result<PassportData>>;
  /** Scans to be taken over, until they are cleared. */
  scans(): Scan[];
  clearScans(): void;
}

/** Refusals of the code itself; after any other the claim is sent again later. */
const refusals: Partial<Record<ErrorCode, Verdict>> = {
  INVALID_ARGUMENT: 'unknown',
  NOT_FOUND: 'unknown',
  FAILED_PRECONDITION: 'revoked',
};

/** reached: the cloud judged the claim. stumbled: on this one alone. refused: it would refuse the next one as well. */
type Reach = 'reached' | 'stumbled' | 'refused';

/** Which stamps are on this device, which are on their way to the cloud, and when that is asked. */
export const createPassportState = (ports: PassportPorts): PassportState => {
  const listeners = new Set<() => void>();
  const verdicts = new Map<string, Verdict>();
  /** Scenes whose claims were sent since the last scan, or since all that waited was begun to be sent. */
  const tried = new Set<string>();
  let held: Passport | null = null;
  let isStored = true;
  /** Scans that were taken over and could not be stored. */
  const taken = new Set<Scan>();
  let running: Promise<boolean> | null = null;
  /** Counts what forgets: an answer to a call from before it is nobody's. */
  let life = 0;
  let due = true;
  let answered = false;
  let listed = false;

  const passport = (): Passport => (held ??= ports.read());

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  const keep = (changed: Passport): void => {
    held = changed;
    isStored = ports.write(changed);
  };

  const accept = (answer: PassportData): void => {
    const { edition } = passport();
    // A code of another edition's booth tells of that one: which is served, only the list says.
    answered = edition === '' || answer.edition === undefined || answer.edition === edition;
    keep(withAnswer(passport(), answer));
  };

  const takeScan = ({ scene, product, at }: Scan): void => {
    if (isSettled(passport(), scene, product)) {
      verdicts.set(scene, 'had');
      return;
    }
    if (verdicts.get(scene) !== 'sending') verdicts.set(scene, 'waiting');
    for (const sent of tried) if (verdicts.get(sent) !== 'sending') tried.delete(sent);
    keep(withClaim(passport(), { scene, product, at }));
    due = true;
  };

  /** They are kept here before they are cleared there; what cannot be stored here stays there for another launch. */
  const takeScans = (): void => {
    const scans = ports.scans();
    if (scans.length === 0) return;
    for (const scan of scans.filter((one) => !taken.has(one))) {
      taken.add(scan);
      takeScan(scan);
    }
    if (!isStored) return;
    taken.clear();
    ports.clearScans();
  };

  /** Those that the answer has judged by the way: their products' stamps are there now. */
  const settle = (): void => {
    for (const [scene, verdict] of verdicts) {
      const isWaiting = verdict === 'waiting' && !passport().pending.some((claim) => claim.scene === scene);
      if (isWaiting) verdicts.set(scene, 'had');
    }
  };

  const judge = (scene: string, product: ProductId, result: Result<ClaimData>): Reach => {
    if (result.ok) {
      accept(result.data);
      keep(withoutClaim(passport(), scene));
      const isThere = stampOf(passport(), scene, product) !== undefined;
      verdicts.set(scene, isThere ? (result.data.fresh ? 'fresh' : 'had') : 'unknown');
      settle();
      return 'reached';
    }
    const refused = refusals[result.error.code];
    verdicts.set(scene, refused ?? 'waiting');
    // Another answer may have told of its stamp meanwhile.
    settle();
    if (refused === undefined) return result.error.code === 'INTERNAL' ? 'stumbled' : 'refused';
    keep(withoutClaim(passport(), scene));
    return 'reached';
  };

  const sendAll = async (): Promise<boolean> => {
    tried.clear();
    let whole = true;
    const next = (): Passport['pending'][number] | undefined =>
      passport().pending.find(({ scene }) => !tried.has(scene));
    try {
      for (let claim = next(); claim !== undefined; claim = next()) {
        const { scene, product } = claim;
        const asked = life;
        tried.add(scene);
        verdicts.set(scene, 'sending');
        announce();
        const result = await ports.claim(scene);
        if (asked !== life) {
          tried.clear();
          continue;
        }
        const reach = judge(scene, product, result);
        announce();
        whole &&= reach === 'reached';
        if (reach === 'refused') break;
      }
      return whole;
    } finally {
      running = null;
    }
  };

  const send = (): Promise<boolean> => {
    // What is scanned while claims are under way may come too late for them: it stays due.
    if (running !== null) return running;
    due = false;
    if (passport().pending.length === 0) return Promise.resolve(true);
    running = sendAll();
    return running;
  };

  return {
    passport() {
      takeScans();
      return passport();
    },
    verdict(scene) {
      takeScans();
      return verdicts.get(scene) ?? 'unknown';
    },
    wake() {
      takeScans();
      if (due) void send();
    },
    async open() {
      takeScans();
      const asked = life;
      const isReached = await send();
      if (!isReached || answered || listed || asked !== life) return;
      listed = true;
      const result = await ports.list();
      if (asked !== life || !result.ok) return;
      accept(result.data);
      settle();
      announce();
    },
    isComplete: (products) => isComplete(passport(), products),
    celebrate(products) {
      keep(withCelebrated(passport(), products));
    },
    forget() {
      life += 1;
      held = null;
      isStored = true;
      taken.clear();
      verdicts.clear();
      due = true;
      answered = listed = false;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
