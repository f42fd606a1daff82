import { z } from 'zod';
import { CompileError } from './compile-error';
import type { Sources } from './sources';

const using = z.record(z.string(), z.string());

const appSchema = z.looseObject({
  pages: z.array(z.string()).min(1),
  window: z.record(z.string(), z.unknown()).optional(),
  subPackages: z.array(z.looseObject({ root: z.string(), pages: z.array(z.string()) })).optional(),
  subpackages: z.array(z.looseObject({ root: z.string(), pages: z.array(z.string()) })).optional(),
  tabBar: z.looseObject({ list: z.array(z.looseObject({ pagePath: z.string() })) }).optional(),
  usingComponents: using.optional(),
  themeLocation: z.string().optional(),
});

const componentSchema = z.looseObject({
  component: z.boolean().optional(),
  usingComponents: using.optional(),
  componentPlaceholder: using.optional(),
  componentGenerics: z
    .record(z.string(), z.union([z.boolean(), z.object({ default: z.string().optional() })]))
    .optional(),
  styleIsolation: z.string().optional(),
  addGlobalClass: z.boolean().optional(),
});

const themeSchema = z.object({
  light: z.record(z.string(), z.string()),
  dark: z.record(z.string(), z.string()),
});

export type ComponentConfig = z.infer<typeof componentSchema>;
type ThemeVariables = z.infer<typeof themeSchema>;

export interface AppConfig {
  raw: z.infer<typeof appSchema>;
  /** Every page of the main package and the subpackages, without extension. */
  pages: string[];
  /** Roots of the subpackages, without slashes at the ends. */
  subpackageRoots: string[];
  usingComponents: Record<string, string>;
  theme: ThemeVariables;
}

const parse = <T>(schema: z.ZodType<T>, value: unknown, file: string): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CompileError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`, file);
};

const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

/** Reads app.json and the theme file it names. */
export const readAppConfig = (sources: Sources): AppConfig => {
  const raw = parse(appSchema, sources.readJson('app.json'), 'app.json');
  const subpackages = raw.subPackages ?? raw.subpackages ?? [];
  const pages = [
    ...raw.pages,
    ...subpackages.flatMap((item) => item.pages.map((page) => `${trimSlashes(item.root)}/${page}`)),
  ].map(trimSlashes);
  const theme =
    raw.themeLocation === undefined
      ? { light: {}, dark: {} }
      : parse(themeSchema, sources.readJson(raw.themeLocation), raw.themeLocation);
  return {
    raw,
    pages,
    subpackageRoots: subpackages.map((item) => trimSlashes(item.root)),
    usingComponents: raw.usingComponents ?? {},
    theme,
  };
};

/** Reads a page's or component's JSON file; an absent one is an empty configuration. */
export const readComponentConfig = (sources: Sources, component: string): ComponentConfig => {
  const file = `${component}.json`;
  return sources.isFile(file) ? parse(componentSchema, sources.readJson(file), file) : {};
};
