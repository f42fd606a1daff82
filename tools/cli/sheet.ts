/** `npm run sheet`: the booths' codes on A4, as the Mini Program's own page makes them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../local-cloud/errors';
import { isOpenid, openidRule } from '../local-cloud/functions/openid';
import type { SheetOptions } from '../sheet/make-sheet';
import { readDataFolder } from './options';

const usage = `usage: npm run sheet -- [--per 1|6] [--out FILE] [--data DIR] [--openid ID]
  --per 1|6     codes on a page (default 1)
  --out FILE    the PDF (default booth-codes.pdf)
  --data DIR    the data folder (default .data)
  --openid ID   an organiser (default o_organiser)`;

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

class UsageError extends Error {}

const readPer = (value: string): SheetOptions['per'] => {
  if (value !== '1' && value !== '6') throw new Error(`--per ${value}: 1 or 6 codes stand on a page`);
  return value;
};

const readOptions = (): SheetOptions => {
  try {
    const { values } = parseArgs({
      options: {
        per: { type: 'string', default: '1' },
        out: { type: 'string', default: 'booth-codes.pdf' },
        data: { type: 'string' },
        openid: { type: 'string', default: 'o_organiser' },
      },
    });
    const { per, out, data, openid } = values;
    if (!out.endsWith('.pdf')) throw new Error(`--out ${out}: the file's name ends in .pdf`);
    if (!isOpenid(openid)) throw new Error(`--openid ${openid}: ${openidRule}`);
    return { per: readPer(per), file: path.resolve(out), dataDir: readDataFolder(data), openid };
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
};

const assertFolder = async (file: string): Promise<void> => {
  const folder = path.dirname(file);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`--out ${file}: there is no folder ${folder}`);
};

const run = async (): Promise<void> => {
  const options = readOptions();
  await assertFolder(options.file);
  // Loaded only now: who mistypes an option need not wait for a compiler and a browser's driver.
  const { makeSheet } = await import('../sheet/make-sheet');
  const count = await makeSheet(options, print);
  const pages = Math.ceil(count / Number(options.per));
  process.stdout.write(`${options.file}: codes ${count}, pages ${pages}\n`);
};

try {
  await run();
} catch (error) {
  print(messageOf(error));
  if (error instanceof UsageError) print(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
