import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build';
import { startLocalCloud, type LocalCloud } from '../local-cloud';
import { seedIfEmpty } from '../local-cloud/seed';
import { createPreview, type Preview } from '../preview';
import { closeOnSignal } from '../support/close-on-signal';
import { inProject } from '../support/paths';
import { readDataFolder, readPort } from './options';

const usage =
  'usage: npm start -- [--port N (default: 3200, or the next free one; 0: any)] [--data DIR (default .data)]';

/** Ports tried from here on when none is given. */
const firstPort = 3200;
const portsTried = 20;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOptions = (): { port: number | null; dataDir: string } => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
  return {
    port: values.port === undefined ? null : readPort(values.port),
    dataDir: readDataFolder(values.data),
  };
};

/** Runs a step of the start and prints what it did and how long it took. */
const step = async <Result>(
  name: string,
  run: () => Promise<Result>,
  tell?: (result: Result) => string,
): Promise<Result> => {
  const started = performance.now();
  const result = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`  ${name.padEnd(28)} ${(tell?.(result) ?? 'done').padEnd(16)} ${seconds} s`);
  return result;
};

/** In the words of the local cloud's listen. */
const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && /^port \d+ is in use/.test(error.message);

/** The port asked for, or else the first free one from 3200 on. */
const startOnPort = async (
  port: number | null,
  start: (port: number) => Promise<LocalCloud>,
): Promise<LocalCloud> => {
  if (port !== null) {
    return start(port).catch((error: unknown) => {
      throw isPortTaken(error)
        ? new Error(`Port ${port} is taken by another program. Choose another with --port, or leave it out.`)
        : error;
    });
  }
  for (let candidate = firstPort; candidate < firstPort + portsTried; candidate += 1) {
    try {
      return await start(candidate);
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  throw new Error(
    `Ports ${firstPort} to ${firstPort + portsTried - 1} are all taken. Choose one with --port.`,
  );
};

const printAddresses = (url: string, pages: string[]): void => {
  print('');
  print(`  Open    ${url}/`);
  for (const page of pages.slice(1)) print(`          ${url}/#/${page}`);
  print('');
  print(
    '  Add ?theme=dark, lang=en, font=1.4, scene=1154, openid=o_organiser or network=offline|slow|refused.',
  );
  print('  Ctrl-C stops.');
  print('');
  print(`ready ${url}/`);
};

const isBuiltFunction = (file: string): boolean =>
  path.basename(file) === 'index.js' && path.dirname(path.dirname(file)) === inProject('cloudfunctions');

/** What the app and the cloud run on, made again after a change; says so where there was something to make. */
const rebuild = (): Promise<void> =>
  build(undefined, (name, outcome, milliseconds) => {
    if (outcome === 'made') complain(`built ${name} again in ${Math.round(milliseconds)} ms`);
  });

const start = async ({ port, dataDir }: { port: number | null; dataDir: string }): Promise<void> => {
  print('之约手册 / Open Class Companion');
  print('');
  for (const name of ['npm', 'functions', 'snapshot'] as const) {
    let outcome = '';
    await step(
      `build ${name}`,
      () => build([name], (_name, made) => (outcome = made)),
      () => outcome,
    );
  }
  const preview: Preview = await step(
    'compile the Mini Program',
    () =>
      createPreview({
        watch: true,
        log: complain,
        generated: { folders: [inProject('cloudfunctions')], isMade: isBuiltFunction, make: rebuild },
      }),
    ({ failure, warnings }) =>
      failure ? 'failed' : warnings.length > 0 ? `${warnings.length} warnings` : 'done',
  );
  const closing: (() => Promise<void>)[] = [preview.close];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  closeOnSignal(close);
  try {
    const fill = async (cloud: LocalCloud): Promise<void> => {
      await step(
        'seed and release 2023',
        () => seedIfEmpty(cloud),
        (seeded) => (seeded ? 'done' : 'already there'),
      );
    };
    const cloud = await step(
      'start the local cloud',
      () =>
        startOnPort(port, (candidate) =>
          startLocalCloud({
            dataDir,
            port: candidate,
            fallback: preview.handler,
            prepare: fill,
            log: complain,
          }),
        ),
      (started) => `port ${started.port}`,
    );
    closing.push(() => cloud.close());
    printAddresses(cloud.url, preview.pages);
  } catch (error) {
    await close();
    throw error;
  }
};

const run = async (): Promise<void> => {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    complain(`${messageOf(error)}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    await start(options);
  } catch (error) {
    complain(`\n${messageOf(error)}`);
    process.exitCode = 1;
  }
};

await run();
