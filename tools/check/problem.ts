/** One thing a gate found. */
export interface Problem {
  /** Relative to the folder under check, with forward slashes. */
  file: string;
  /** 1-based; absent where the file as a whole is meant. */
  line?: number;
  message: string;
}

/** `file:line: message`, the shape editors and terminals make clickable. */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${line === undefined ? file : `${file}:${line}`}: ${message}`;
