import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../support/paths';

/** One thing the build generates. It runs only when an input changed or an output is gone. */
export interface Step {
  /** Short, lower case: shown in progress lines and used as the stamp's file name. */
  name: string;
  /** Files or folders, relative to the project's root; their content decides whether the step is fresh. */
  inputs: string[];
  /** Files or folders the step makes, relative to the project's root. */
  outputs: string[];
  make(): Promise<void>;
}

export type StepOutcome = 'made' | 'fresh';

const listFiles = async (place: string): Promise<string[]> => {
  if (!existsSync(place)) return [];
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter((entry) => entry.name !== 'node_modules')
      .map((entry) => listFiles(path.join(place, entry.name))),
  );
  return nested.flat().sort();
};

const digest = async (step: Step): Promise<string> => {
  const hash = createHash('sha256');
  for (const input of step.inputs) {
    for (const file of await listFiles(inProject(input))) {
      hash
        .update(path.relative(inProject(), file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
};

/** Makes the step's outputs if they are missing or older than its inputs. */
export const runStep = async (step: Step): Promise<StepOutcome> => {
  const stamp = inProject('.cache', 'build', step.name);
  const current = await digest(step);
  const made = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (made === current && step.outputs.every((output) => existsSync(inProject(output)))) return 'fresh';
  await rm(stamp, { force: true });
  await step.make();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, current);
  return 'made';
};
