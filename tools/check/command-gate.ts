import { spawn } from 'node:child_process';
import path from 'node:path';
import { inProject } from '../support/paths';
import type { Gate } from './gate';

/** A program's exit code and everything it printed, both streams as they came. */
export interface Finished {
  code: number;
  output: string;
}

/** Runs a program in the project's root to its end. */
export const runProgram = (program: string, args: string[], folder = inProject()): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });

/** The script of an installed package's command, so that it runs with this very Node on every platform. */
const script = (packageName: string, file: string): string =>
  path.join(inProject('node_modules'), packageName, file);

/**
 * A gate that is another tool: it passes where the tool exits with 0.
 * @param tool package and file of the tool's command
 */
export const commandGate = (name: string, tool: [string, string], args: string[], note: string): Gate => ({
  name,
  async run() {
    const { code, output } = await runProgram(process.execPath, [script(...tool), ...args]);
    return { passed: code === 0, note: code === 0 ? note : `exit code ${code}`, output };
  },
});
