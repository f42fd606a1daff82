import { CompileError, lineAt } from './compile-error';

interface WxmlAttribute {
  name: string;
  value: string;
  line: number;
  /** Offsets of the whole attribute in the source. */
  start: number;
  end: number;
}

export interface WxmlTag {
  name: string;
  line: number;
  attributes: WxmlAttribute[];
  /** Offsets of the text between a `<wxs>` tag and its end; only on `wxs`. */
  script?: { start: number; end: number };
}

const tagStart = /<!--|<(?=[a-zA-Z])/g;
const tagName = /[\w.:-]+/y;
const attribute = /\s*([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

/** Opening tags of a WXML file in source order. The engine's compiler checks syntax; this only finds names. */
export const scanTags = (source: string, file: string): WxmlTag[] => {
  const tags: WxmlTag[] = [];
  let position = 0;
  for (;;) {
    tagStart.lastIndex = position;
    const found = tagStart.exec(source);
    if (found === null) return tags;
    if (found[0] === '<!--') {
      const end = source.indexOf('-->', found.index);
      if (end < 0) throw new CompileError('unclosed comment', file, lineAt(source, found.index));
      position = end + 3;
      continue;
    }
    tagName.lastIndex = found.index + 1;
    const name = tagName.exec(source)?.[0] ?? '';
    const tag: WxmlTag = { name, line: lineAt(source, found.index), attributes: [] };
    position = scanAttributes(source, found.index + 1 + name.length, tag);
    const closed = /^\s*(\/?)>/.exec(source.slice(position));
    if (closed === null) throw new CompileError(`tag <${name}> is not closed`, file, tag.line);
    position += closed[0].length;
    if (name === 'wxs' && closed[1] === '') {
      const end = source.indexOf('</wxs>', position);
      if (end < 0) throw new CompileError('unclosed <wxs>', file, tag.line);
      tag.script = { start: position, end };
      position = end;
    }
    tags.push(tag);
  }
};

const scanAttributes = (source: string, from: number, tag: WxmlTag): number => {
  let position = from;
  for (;;) {
    attribute.lastIndex = position;
    const found = attribute.exec(source);
    if (found?.[1] === undefined) return position;
    const end = attribute.lastIndex;
    const start = end - found[0].trimStart().length;
    tag.attributes.push({
      name: found[1],
      value: found[2] ?? found[3] ?? found[4] ?? '',
      line: lineAt(source, start),
      start,
      end,
    });
    position = end;
  }
};
