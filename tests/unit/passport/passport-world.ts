/** A device with a passport over several launches, and the cloud behind it; it judges by the promises alone. */
import assert from 'node:assert/strict';
import { encodeScene } from '../../../miniprogram/domain/booth-scene';
import { emptyPassport, stampState } from '../../../miniprogram/packages/passport/state/passport';
import { createPassportState } from '../../../miniprogram/packages/passport/state/passport-state';
import type { ProductId } from '../../../typings/content';
import type { ClaimData, PassportData, Stamp } from '../../../typings/event';
import type { ErrorCode, Result } from '../../../typings/functions';
import type { Passport, PassportState, Scan } from '../../../typings/passport';

export const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export interface Code {
  id: string;
  scene: string;
  product: ProductId;
  /** What the cloud thinks of it. */
  kind: 'counts' | 'revoked' | 'foreign';
}

const code = (index: number, product: ProductId, kind: Code['kind'] = 'counts'): Code => {
  const id = `booth00${index}`;
  return { id, scene: encodeScene({ id, tag: Array.from({ length: 10 }, () => index) }), product, kind };
};

/** Two booths of one product, a booth that stopped counting, and one of another event. */
export const codes = {
  channels: code(0, 'channels'),
  pay: code(1, 'pay'),
  otherPay: code(2, 'pay'),
  miniprogram: code(3, 'miniprogram'),
  revoked: code(4, 'wecom', 'revoked'),
  foreign: code(5, 'search', 'foreign'),
};

export const allCodes: readonly Code[] = Object.values(codes);

const refusalOf: Record<Exclude<Code['kind'], 'counts'>, ErrorCode> = {
  revoked: 'FAILED_PRECONDITION',
  foreign: 'NOT_FOUND',
};

/** Codes of an answer that leave a claim for later. */
export const later: ErrorCode[] = [
  'UNAVAILABLE',
  'INTERNAL',
  'RESOURCE_EXHAUSTED',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
];

interface Call {
  /** Null for a list. */
  code: Code | null;
  /** Asked before the storage was cleared: what it answers is nobody's. */
  isForgotten?: true;
  end: (result: Result<ClaimData>) => void;
}

const failure = (code: ErrorCode): Result<ClaimData> => ({ ok: false, error: { code, message: '' } });

export class PassportWorld {
  readonly given: Stamp[] = [];
  state: PassportState;
  calls: Call[] = [];
  claims = 0;
  lists = 0;
  private stored = JSON.stringify(emptyPassport);
  private scans: Scan[] = [];
  private time = 0;
  /** Codes whose product's stamp this device has earned, as far as it can know. */
  private readonly earned = new Set<Code>();
  /** Scenes that the cloud has judged, not scanned since. */
  private readonly judged = new Set<string>();
  private violation: Error | null = null;

  constructor() {
    this.state = this.launch();
  }

  /** The app starts anew: calls under way are nobody's any more. */
  launch(): PassportState {
    this.calls = [];
    this.lists = 0;
    this.state = createPassportState({
      read: () => JSON.parse(this.stored) as Passport,
      write: (passport) => {
        this.stored = JSON.stringify(passport);
        return true;
      },
      claim: (scene) => this.receive(allCodes.find((known) => known.scene === scene) ?? null),
      list: () => {
        this.lists += 1;
        if (this.lists > 1) this.violation ??= new Error('a second list in one launch');
        return this.receive(null);
      },
      scans: () => this.scans,
      clearScans: () => {
        this.scans = [];
      },
    });
    return this.state;
  }

  /** @param product whose page the code opens */
  scan(scanned: Code, product = scanned.product): void {
    this.judged.delete(scanned.scene);
    if (scanned.kind === 'counts') this.earned.add(scanned);
    this.scans = [...this.scans, { scene: scanned.scene, product, at: (this.time += 1) }];
  }

  /** The storage is cleared, as by the reader. */
  clear(): void {
    this.stored = JSON.stringify(emptyPassport);
    this.scans = [];
    this.earned.clear();
    this.judged.clear();
    this.lists = 0;
    this.calls = this.calls.map((call) => ({ ...call, isForgotten: true }));
    this.state.forget();
  }

  /** The cloud answers; what it answered arrives or is lost on the way. */
  async answer(arrives = true): Promise<void> {
    const call = this.calls.shift();
    if (call === undefined) return;
    const result = this.judge(call.code);
    if (arrives && call.code !== null && !call.isForgotten) this.judged.add(call.code.scene);
    call.end(arrives ? result : failure('UNAVAILABLE'));
    await quiet();
  }

  async refuse(why: ErrorCode): Promise<void> {
    this.calls.shift()?.end(failure(why));
    await quiet();
  }

  async answerAll(): Promise<void> {
    await quiet();
    while (this.calls.length > 0) await this.answer();
  }

  /** Throws where a promise is broken. */
  check(): void {
    if (this.violation !== null) throw this.violation;
    const passport = this.state.passport();
    for (const { scene, product } of this.earned) {
      const waits = passport.pending.some((claim) => claim.scene === scene);
      assert.ok(waits || stampState(passport, product) === 'stamped', `the stamp of ${product} is lost`);
    }
    for (const { product, at } of passport.stamps)
      assert.equal(this.given.find((stamp) => stamp.product === product)?.at, at, `${product} was not given`);
    assert.equal(JSON.stringify(passport), this.stored, 'what is shown is stored');
    const products = passport.stamps.map(({ product }) => product);
    assert.equal(new Set(products).size, products.length, 'one stamp a product');
  }

  private data(): PassportData {
    const booths = allCodes
      .filter(({ kind }) => kind === 'counts')
      .map(({ id, product }) => ({ id, product, label: { zh: id, en: id }, place: { zh: '', en: '' } }));
    return { stamps: [...this.given], booths };
  }

  private judge(claimed: Code | null): Result<ClaimData> {
    if (claimed === null) return { ok: true, data: { ...this.data(), fresh: false } };
    if (claimed.kind !== 'counts') return failure(refusalOf[claimed.kind]);
    const fresh = !this.given.some(({ product }) => product === claimed.product);
    if (fresh) this.given.push({ product: claimed.product, booth: claimed.id, at: 1000 + (this.time += 1) });
    return { ok: true, data: { ...this.data(), fresh } };
  }

  private receive(claimed: Code | null): Promise<Result<ClaimData>> {
    if (claimed !== null) {
      this.claims += 1;
      if (this.calls.some((call) => call.code !== null)) this.violation ??= new Error('two claims at once');
      if (this.judged.has(claimed.scene)) this.violation ??= new Error('a claim of what was judged');
    }
    return new Promise((end) => {
      this.calls.push({ code: claimed, end });
    });
  }
}
