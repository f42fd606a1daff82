/** The visitor's passport on a device, kept by the package that is loaded when it is wanted. */
import type { ProductId } from './content';
import type { OpenBooth, Stamp } from './event';

/** A booth's code that was scanned, and what the cloud has not judged yet. */
export interface Scan {
  scene: string;
  /** Whose page the code opened. */
  product: ProductId;
  /** When it was scanned, ms since 1970. */
  at: number;
}

/** What a device knows of its visitor's passport. */
export interface Passport {
  /** Of the stamps and booths, as the cloud told; empty where it did not. */
  edition: string;
  /** Given by the cloud: one a product, the first one first. */
  stamps: Stamp[];
  /** One a scene, in the order of the scans. */
  pending: Scan[];
  /** As the cloud told last. */
  booths: OpenBooth[];
  /** Stamps that were seen coming onto the page; they lie still from then on. */
  celebrated: ProductId[];
}

/**
 * What became of a code scanned in this launch. sending: the cloud is being asked. waiting: saved, to be sent later.
 * fresh: it gave the stamp. had: the stamp was there before. unknown: not one of ours. revoked: no longer in use.
 */
export type Verdict = 'sending' | 'waiting' | 'fresh' | 'had' | 'unknown' | 'revoked';

export interface PassportState {
  /** With all that was scanned. */
  passport(): Passport;
  verdict(scene: string): Verdict;
  /** A page is painted: sends what waits, once a launch and after every scan. */
  wake(): void;
  /** The passport is looked at: sends what waits, and asks once a launch for what the cloud knows. */
  open(): Promise<void>;
  /** Whether the cloud has given a stamp of each of these products. */
  isComplete(products: readonly ProductId[]): boolean;
  /** Stamps were seen coming onto the page. */
  celebrate(products: readonly ProductId[]): void;
  /** The device was cleared. */
  forget(): void;
  /** Tells of every change until the function it returns is called. */
  subscribe(listener: () => void): () => void;
}
