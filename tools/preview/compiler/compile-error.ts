/** A defect in the app's sources that stops compilation. `line` is 1-based. */
export class CompileError extends Error {
  override readonly name = 'CompileError';

  constructor(
    readonly reason: string,
    /** Path relative to the app's root. */
    readonly file: string,
    readonly line?: number,
  ) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
  }
}

export interface CompileWarning {
  message: string;
  /** Path relative to the app's root. */
  file: string;
  line?: number;
}

/** 1-based line of a character offset. */
export const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
