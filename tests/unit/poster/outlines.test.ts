import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inProject } from '../../../tools/support/paths';

/** The libraries that read outlines are ES modules, which this runner does not load. */
const script = `
import prettier from 'prettier';
import { glyphOutlines, stampOutlines } from './tools/identity/glyph-outlines.ts';
import { numeralOutlines } from './tools/identity/numeral-outlines.ts';
const made = {
  'glyph-outlines.ts': glyphOutlines(),
  'stamp-outlines.ts': stampOutlines(),
  'numeral-outlines.ts': await numeralOutlines(),
};
const texts = Object.entries(made).map(async ([name, text]) => {
  const filepath = 'miniprogram/packages/poster/layout/' + name;
  return [filepath, await prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath })];
});
console.log(JSON.stringify(await Promise.all(texts)));
`;

it('the outlines that posters carry are those of the font, of the app’s glyphs and of its stamps', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: inProject() },
  );
  for (const [file, made] of JSON.parse(stdout) as [string, string][])
    expect(made).toBe(await readFile(inProject(file), 'utf8'));
});
