import path from 'node:path';

/**
 * The one deprecated call that Vant and ec-canvas make, in terms of what replaced it
 * (wx.getAppBaseInfo, getDeviceInfo and getWindowInfo, base library 2.20.1).
 */
const systemInfo = 'Object.assign({}, wx.getAppBaseInfo(), wx.getDeviceInfo(), wx.getWindowInfo())';

/** An address that would be loaded from elsewhere: `url(//…)` in styles, a string that starts with one in code. */
const remote: Record<string, RegExp> = {
  '.wxss': /url\(\s*['"]?(?:https?:)?\/\/[^)]*/,
  '.wxml': /['"](?:https?:)?\/\/[\w-]+\.[^'"]*/,
  '.wxs': /['"](?:https?:)?\/\/[\w-]+\.[^'"]*/,
  '.js': /['"](?:https?:)?\/\/[\w-]+\.[^'"]*/,
};

/**
 * A package's file as the app ships it: no deprecated calls, and nothing that loads from a third party.
 * Vant's icon font stands on one, so the face is dropped; its glyphs are not available to the app.
 * @throws where a remote address is left
 */
export const patchVendorFile = (file: string, text: string): string => {
  const extension = path.extname(file);
  const patched =
    extension === '.wxss'
      ? text.replace(/@font-face\s*\{[^}]*\}/g, '')
      : text.replaceAll('wx.getSystemInfoSync()', systemInfo);
  const left = remote[extension]?.exec(patched);
  if (left) throw new Error(`${file} would load ${left[0]}`);
  return patched;
};

/** What is changed in ec-canvas, and why. */
const canvasPatches = [
  {
    // It starts with the old canvas and changes to the 2D one (base library 2.9.0) in `init`.
    fault: 'starts with the old canvas',
    from: 'isUseNewCanvas: false',
    to: 'isUseNewCanvas: true',
  },
  {
    // A page that is left meanwhile has no canvas any more.
    fault: 'takes its canvas for granted',
    from: 'var canvasNode = res[0].node;',
    to: 'if (!res[0] || !res[0].node) return; var canvasNode = res[0].node;',
  },
];

/** The script of ec-canvas as the app ships it. @throws where a patch finds nothing to mend */
export const patchEcCanvas = (text: string): string =>
  canvasPatches.reduce((patched, { fault, from, to }) => {
    if (!patched.includes(from)) throw new Error(`ec-canvas no longer ${fault}; drop this patch`);
    return patched.replace(from, to);
  }, text);
