import { TmplGroup } from 'glass-easel-template-compiler';
import { z } from 'zod';
import type { FileTree } from '../file-tree';
import type { Problem } from '../problem';

/** Positions are 0-based (TemplateParseError, glass-easel-template-compiler 1.1.0). */
const warningsSchema = z.array(z.object({ level: z.string(), message: z.string(), startLine: z.number() }));

/** What glass-easel's template compiler says of each template, notes and warnings included. */
export const templateWarnings = (tree: FileTree): Problem[] => {
  const group = new TmplGroup();
  try {
    return [...tree]
      .filter(([file]) => file.endsWith('.wxml'))
      .flatMap(([file, source]) =>
        warningsSchema
          .parse(group.addTmpl(file.slice(0, -'.wxml'.length), source))
          .map(({ level, message, startLine }) => ({
            file,
            line: startLine + 1,
            message: `${message} (${level.toLowerCase()})`,
          })),
      );
  } finally {
    group.free();
  }
};
