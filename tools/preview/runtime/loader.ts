import { type AppBundle, moduleParameters } from './bundle';

/** The CommonJS modules of a bundle. */
export interface Modules {
  /** Runs a module once and gives its exports. */
  require(file: string): unknown;
}

type ModuleContext = Record<
  Exclude<(typeof moduleParameters)[number], 'require' | 'module' | 'exports'>,
  unknown
>;

/** @param context gives what a file's module sees as globals */
export const createModules = (bundle: AppBundle, context: (file: string) => ModuleContext): Modules => {
  const loaded = new Map<string, { exports: unknown }>();

  const requireFile = (file: string): unknown => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const source = bundle.modules[file];
    if (source === undefined) throw new Error(`module "${file}" is not defined`);
    const module = { exports: {} as unknown };
    loaded.set(file, module);

    const resolve = (reference: string): string => {
      const target = source.requires[reference];
      if (target === undefined) throw new Error(`module "${reference}" is not defined, required by ${file}`);
      return target;
    };
    const require = Object.assign((reference: string): unknown => requireFile(resolve(reference)), {
      /** Resolves in a later task, as a subpackage's module does. */
      async: (reference: string): Promise<unknown> =>
        new Promise((done, failed) => {
          setTimeout(() => {
            try {
              done(requireFile(resolve(reference)));
            } catch (error) {
              failed(error instanceof Error ? error : new Error(String(error)));
            }
          });
        }),
    });
    const names: Record<string, unknown> = { ...context(file), require, module, exports: module.exports };
    source.body(...moduleParameters.map((name) => names[name]));
    return module.exports;
  };

  return { require: requireFile };
};
