/** A local cloud in a process of its own, which tests may kill. Started from a bundle: it is up in a moment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inProject } from '../../tools/support/paths';

/** Reads what to do from its arguments; prints the port, or on stderr why it cannot start. */
const program = `
  import { startLocalCloud } from './tools/local-cloud';
  const [dataDir, functionsRoot] = process.argv.slice(2);
  startLocalCloud({ dataDir, functionsRoot, log: (line) => process.stderr.write(line + '\\n') }).then(
    ({ port }) => process.stdout.write(port + '\\n'),
    (error) => { process.stderr.write(error.message + '\\n'); process.exit(1); },
  );
`;

let folder: Promise<string> | null = null;
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  if (folder) await rm(await folder, { recursive: true, force: true });
});

const bundle = async (): Promise<string> => {
  await mkdir(inProject('.cache'), { recursive: true });
  const made = await mkdtemp(inProject('.cache', 'cloud-process-'));
  await build({
    stdin: { contents: program, resolveDir: inProject(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['esbuild'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(inProject('tools', 'support', 'paths.ts'))) },
    outfile: path.join(made, 'cloud.cjs'),
    logLevel: 'error',
  });
  return made;
};

export interface CloudProcess {
  url: string;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

interface Started {
  child: ChildProcess;
  /** What it printed on stderr, a line each. */
  complaints: string[];
}

/** @param shell a command that is run first in the same shell, such as a limit */
export const spawnCloud = async (dataDir: string, functionsRoot: string, shell = ''): Promise<Started> => {
  folder ??= bundle();
  const args = [path.join(await folder, 'cloud.cjs'), dataDir, functionsRoot];
  const child =
    shell === ''
      ? spawn(process.execPath, args, { stdio: 'pipe' })
      : spawn('sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...args], { stdio: 'pipe' });
  children.push(child);
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  return { child, complaints };
};

/** Starts a local cloud; resolves when it can be called. @throws Error with what it printed if it cannot start */
export const startCloudProcess = async (
  dataDir: string,
  functionsRoot: string,
  shell?: string,
): Promise<CloudProcess> => {
  const { child, complaints } = await spawnCloud(dataDir, functionsRoot, shell);
  const ended = once(child, 'exit');
  const port = await new Promise<string | null>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => {
      resolve(null);
    });
  });
  if (port === null) throw new Error(complaints.join('\n'));
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
