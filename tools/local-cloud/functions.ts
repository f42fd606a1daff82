import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hasCode, messageOf } from './errors';
import type { IndexDefinition } from './ordered-index';

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
}

const configuration = z.object({
  /** The platform's default and bounds, in seconds. */
  timeout: z.number().min(1).max(900).default(3),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
});

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

/** @throws Error naming the file if it is not what the schema says */
const readJson = async <Value>(file: string, schema: z.ZodType<Value>, absent: unknown): Promise<Value> => {
  const text = await readIfThere(file);
  try {
    return schema.parse(text === null ? absent : JSON.parse(text));
  } catch (error) {
    throw new Error(`${file}: ${messageOf(error)}`, { cause: error });
  }
};

/** Finds a built function by its name; null if there is none. Reads the disk each time, so a rebuilt one counts. */
export const findFunction = async (root: string, name: string): Promise<CloudFunction | null> => {
  if (!/^[A-Za-z][\w-]*$/.test(name)) return null;
  const file = path.join(root, name, 'index.js');
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const { timeout, permissions } = await readJson(path.join(root, name, 'config.json'), configuration, {});
  const { openapi } = permissions;
  return { name, file, modified: found.mtimeMs, timeout: timeout * 1000, openapi };
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
