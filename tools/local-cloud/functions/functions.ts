import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hasCode, messageOf } from '../errors';
import type { IndexDefinition } from '../store/ordered-index';
import { triggersSchema, type Trigger } from './triggers';

export interface CloudFunction {
  name: string;
  /** Absolute path of its index.js. */
  file: string;
  /** When index.js was written, in ms since 1970. */
  modified: number;
  /** In milliseconds. */
  timeout: number;
  /** Names of the openapi calls that it may make. */
  openapi: readonly string[];
  /** Its timer, where it has one. */
  trigger: Trigger | undefined;
}

const configuration = z.object({
  /** The platform's default and bounds, in seconds. */
  timeout: z.number().min(1).max(900).default(3),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: triggersSchema,
});

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

const problemsOf = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues
        .map(({ path: field, message }) => (field.length === 0 ? message : `${field.join('.')}: ${message}`))
        .join('; ')
    : messageOf(error);

/** @throws Error naming the file, and the field, if it is not what the schema says */
const readJson = async <Value>(file: string, schema: z.ZodType<Value>, absent: unknown): Promise<Value> => {
  const text = await readIfThere(file);
  try {
    return schema.parse(text === null ? absent : JSON.parse(text));
  } catch (error) {
    throw new Error(`${file}: ${problemsOf(error)}`, { cause: error });
  }
};

/** Finds a built function by its name; null if there is none. Reads the disk each time, so a rebuilt one counts. */
export const findFunction = async (root: string, name: string): Promise<CloudFunction | null> => {
  if (!/^[A-Za-z][\w-]*$/.test(name)) return null;
  const file = path.join(root, name, 'index.js');
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const config = await readJson(path.join(root, name, 'config.json'), configuration, {});
  const { timeout, permissions, triggers } = config;
  return {
    name,
    file,
    modified: found.mtimeMs,
    timeout: timeout * 1000,
    openapi: permissions.openapi,
    trigger: triggers[0],
  };
};

/** Every built function. @throws Error naming the config.json that is not what it should be */
export const listFunctions = async (root: string): Promise<CloudFunction[]> => {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(folders.map((name) => findFunction(root, name)));
  return found.filter((built) => built !== null);
};

const rules = z.record(z.string(), z.object({ invoke: z.union([z.boolean(), z.literal('auth != null')]) }));

/** Whether the rules of security-rules.json let the caller in; without a rule, only WeChat users. */
export const mayInvoke = async (root: string, name: string, openid: string | undefined): Promise<boolean> => {
  const known = await readJson(path.join(root, 'security-rules.json'), rules, {});
  const { invoke } = known[name] ?? known['*'] ?? { invoke: 'auth != null' };
  return invoke === 'auth != null' ? openid !== undefined : invoke;
};

const indexFile = z
  .object({
    name: z.string(),
    keys: z.array(z.object({ field: z.string().min(1), direction: z.literal([1, -1]) })).min(1),
    unique: z.boolean().default(false),
  })
  .transform(({ name, keys, unique }): IndexDefinition => ({
    name,
    unique,
    fields: keys.map(({ field }) => field),
  }));

const databaseFile = z.object({
  collections: z.array(z.object({ name: z.string(), indexes: z.array(indexFile).default([]) })),
});

/** The collections that database.json says the environment has, with their indexes. */
export const readCollections = async (
  root: string,
): Promise<{ name: string; indexes: IndexDefinition[] }[]> => {
  const file = path.join(root, 'database.json');
  return (await readJson(file, databaseFile, { collections: [] })).collections;
};
