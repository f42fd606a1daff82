import { parseArgs } from 'node:util';
import { build } from '../build';
import { startLocalCloud } from '../local-cloud';
import { messageOf } from '../local-cloud/errors';
import { closeOnSignal } from '../support/close-on-signal';
import { readDataFolder, readPort } from './options';

const usage = 'usage: npm run cloud -- [--port N (default 3200, 0: any)] [--data DIR (default .data)]';

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const readOptions = (): { port: number; dataDir: string } | null => {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '3200' }, data: { type: 'string' } },
    });
    return { port: readPort(values.port), dataDir: readDataFolder(values.data) };
  } catch (error) {
    print(`${messageOf(error)}\n${usage}`);
    return null;
  }
};

const options = readOptions();
if (options) {
  try {
    await build(['functions']);
    const cloud = await startLocalCloud({ ...options, log: print });
    closeOnSignal(() => cloud.close());
    process.stdout.write(`${cloud.url}\n`);
  } catch (error) {
    print(messageOf(error));
    process.exitCode = 1;
  }
} else {
  process.exitCode = 2;
}
