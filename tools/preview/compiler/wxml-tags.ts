import { builtInAttributes, templateTags } from '../runtime/components/manifest';
import { CompileError } from './compile-error';
import type { ComponentUnit } from './component-graph';
import type { WxmlTag } from './wxml-scan';

/** Attributes that every tag may carry: directives, events, data, marks and accessibility. */
const common =
  /^(id|class|style|slot|hidden|role|wx:.+|data-.+|data:.+|mark:.+|aria-.+|model:.+|change:.+|generic:.+|let:.+|slot:.+|(capture-)?(bind|catch)\b.*|(bind|catch|mut-bind).+)$/;

/**
 * Refuses what the preview would render as nothing: a tag nobody declares, and an attribute that a built-in
 * does not support.
 */
export const checkTags = (tags: WxmlTag[], file: string, unit: ComponentUnit): void => {
  for (const tag of tags) {
    if (tag.name in unit.using || tag.name in unit.generics || templateTags.has(tag.name)) continue;
    const attributes = builtInAttributes.get(tag.name);
    if (attributes === undefined) {
      throw new CompileError(
        `unknown tag <${tag.name}>: neither built in nor in usingComponents of ${unit.path}`,
        file,
        tag.line,
      );
    }
    // Packages carry attributes for hosts and versions other than this one.
    if (file.includes('miniprogram_npm/')) continue;
    if (
      tag.name === 'canvas' &&
      tag.attributes.every(({ name, value }) => name !== 'type' || value !== '2d')
    ) {
      throw new CompileError('<canvas> is in the preview for type="2d" only', file, tag.line);
    }
    for (const { name, line } of tag.attributes) {
      const isWatched = tag.attributes.some((other) => other.name === `change:${name}`);
      if (common.test(name) || attributes.has(name) || isWatched) continue;
      throw new CompileError(
        `the preview does not support the attribute "${name}" of <${tag.name}>`,
        file,
        line,
      );
    }
  }
};
