/** Run as a program, since miniprogram-ci keeps processes open: `compile.ts <project's folder> <output folder>`. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

/** One step of the compiler's progress (ITaskStatus, miniprogram-ci 2.1.42). */
interface TaskStatus {
  message: string;
  status: 'doing' | 'done' | 'fail' | 'warn' | 'info';
}

/** The part of miniprogram-ci 2.1.42 in use. */
interface MiniProgramCi {
  Project: new (options: { appid: string; type: 'miniProgram'; projectPath: string; privateKey: string }) => {
    attr: () => Promise<unknown>;
  };
  DefaultProjectAttr: unknown;
  proxy: (address: string) => void;
  getCompiledResult: (options: {
    project: object;
    version: string;
    setting: { useProjectConfig: boolean };
    onProgressUpdate: (task: TaskStatus) => void;
  }) => Promise<Record<string, string | Buffer>>;
}

const [projectPath, output] = process.argv.slice(2);
if (projectPath === undefined || output === undefined) throw new Error('compile.ts <project> <output>');

const ci = createRequire(import.meta.url)('miniprogram-ci') as MiniProgramCi;
// It asks a server which file types may be uploaded and has a list of its own without an answer: an address
// that refuses at once makes every run the same, with and without a network.
ci.proxy('http://127.0.0.1:9');

const { appid } = z
  .object({ appid: z.string() })
  .parse(JSON.parse(readFileSync(path.join(projectPath, 'project.config.json'), 'utf8')));
// Any key will do: it signs uploads, and nothing is uploaded.
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKey });
// The account's limits, which the server would name.
project.attr = () => Promise.resolve(ci.DefaultProjectAttr);

const warnings: string[] = [];
const compiled = await ci.getCompiledResult({
  project,
  version: '0.0.0',
  setting: { useProjectConfig: true },
  onProgressUpdate: ({ status, message }) => {
    // Files that nothing refers to are left out of the upload as they should be.
    const leftOut = message.startsWith('Ignored by code analyzer');
    if ((status === 'warn' && !leftOut) || status === 'fail') warnings.push(`${status}: ${message}`);
  },
});

rmSync(output, { recursive: true, force: true });
for (const [file, content] of Object.entries(compiled)) {
  const target = path.join(output, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
for (const warning of new Set(warnings)) process.stdout.write(`${warning}\n`);
// Its worker processes would keep this one alive.
process.exit(warnings.length === 0 ? 0 : 1);
