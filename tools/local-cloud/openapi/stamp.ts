/** Five letters of 5 by 7 dots. */
const letters = [
  ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
  ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  ['.###.', '#...#', '#....', '#....', '#....', '#...#', '.###.'],
  ['.###.', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
];

const edge = '..';
const lines = Array.from({ length: 7 }, (_, row) => letters.map((letter) => letter[row] ?? '').join('.'));
const blank = ''.padEnd(lines[0]?.length ?? 0, '.');

/** The word LOCAL on a light plate, for a code that a phone cannot open: its dots row by row, true is dark. */
export const stamp: readonly (readonly boolean[])[] = [blank, blank, ...lines, blank, blank].map((line) =>
  Array.from(`${edge}${line}${edge}`, (dot) => dot === '#'),
);
