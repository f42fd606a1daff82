import { WxError } from './api/call';
import { type AppBundle, moduleParameters } from './bundle';
import type { Packages } from './host';

/** The CommonJS modules of a bundle. */
export interface Modules {
  /** Runs a module once and gives its exports. */
  require(file: string): unknown;
}

type ModuleContext = Record<
  Exclude<(typeof moduleParameters)[number], 'require' | 'module' | 'exports'>,
  unknown
>;

/**
 * What require.async rejects with: the module's path and the reason ("Asynchronous subpackages", references to
 * scripts across subpackages). wx.onLazyLoadError tells of components only.
 */
const notArrived = (file: string): Error =>
  Object.assign(new WxError('loadSubpackage:fail'), { mod: file.replace(/\.ts$/, '.js') });

/** @param context gives what a file's module sees as globals */
export const createModules = (
  bundle: AppBundle,
  packages: Packages,
  context: (file: string) => ModuleContext,
): Modules => {
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
              const target = resolve(reference);
              if (packages.missing(target) === null) done(requireFile(target));
              else failed(notArrived(target));
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
