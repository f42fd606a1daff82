/** What the compiler hands to the runtime: `__preview.load(bundle)`. */

/** A module's body. Everything of the browser that pages must not see arrives as undefined. */
type ModuleBody = (...context: unknown[]) => void;

/** Names of a module body's parameters, in order. */
export const moduleParameters = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'globalThis',
] as const;

export interface BundledComponent {
  isPage: boolean;
  /** The page's or component's JSON. */
  config: Record<string, unknown>;
  /** File of the script, or null where the component has none. */
  script: string | null;
  /** Tag name to component path. */
  using: Record<string, string>;
  placeholders: Record<string, string>;
  generics: Record<string, string | null>;
  /** Prefix of the component's class names; empty for pages. */
  styleScope: string;
}

export interface AppBundle {
  config: Record<string, unknown>;
  theme: { light: Record<string, string>; dark: Record<string, string> };
  pages: string[];
  subpackageRoots: string[];
  /** File of app.ts or app.js, or null. */
  script: string | null;
  modules: Record<string, { body: ModuleBody; requires: Record<string, string> }>;
  components: Record<string, BundledComponent>;
  /** Template generators by path without extension. */
  templates: Record<string, unknown>;
}

/** Name of the CSS container that stands for the phone's screen in the app's media queries. */
export const screenContainer = 'preview-screen';

/** Where the server answers the app's own static files: this and the file's path in the app. */
export const assetPrefix = '/assets';
