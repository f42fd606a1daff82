import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../tools/check/command-gate';
import { inProject } from '../../../tools/support/paths';

/** One import a rule must refuse: the importing file, what it imports and the rule. */
const refused: [file: string, imported: string, rule: string][] = [
  ['miniprogram/components/a/up.ts', '../../pages/b/b', 'no-upward-import-miniprogram-1'],
  ['miniprogram/services/up.ts', '../components/b', 'no-upward-import-miniprogram-2'],
  ['miniprogram/i18n/up.ts', '../services/b', 'no-upward-import-miniprogram-3'],
  ['miniprogram/domain/up.ts', '../i18n/b', 'no-upward-import-miniprogram-4'],
  ['miniprogram/services/out.ts', '../../tools/b', 'app-imports-app-only'],
  ['miniprogram/services/json.ts', './list.json', 'app-drops-json'],
  ['miniprogram/domain/node.ts', 'node:fs', 'domain-is-pure'],
  ['cloudfunctions/content/out.ts', '../../miniprogram/services/b', 'functions-import-theirs'],
  ['cloudfunctions/content/across.ts', '../publish/b', 'functions-are-apart'],
  ['cloudfunctions/shared/up.ts', '../publish/b', 'shared-is-below-functions'],
  ['typings/up.ts', '../miniprogram/domain/b', 'typings-are-the-lowest'],
  ['tools/to-tests.ts', '../tests/b', 'tools-know-no-tests'],
  ['tools/local-cloud/query/up.ts', '../update/b', 'no-upward-import-local-cloud-2'],
  ['tools/local-cloud/store/up.ts', '../query/b', 'no-upward-import-local-cloud-3'],
  ['tools/lost.ts', './nowhere', 'no-unresolvable'],
];

const accepted: [file: string, imported: string][] = [
  ['miniprogram/pages/a/a.ts', '../../services/b'],
  ['miniprogram/services/a.ts', '../domain/b'],
  ['cloudfunctions/content/a.ts', '../../miniprogram/domain/b'],
  ['cloudfunctions/content/c.ts', '../shared/b'],
  ['tools/local-cloud/query/a.ts', '../store/b'],
  ['tests/a.ts', '../tools/b'],
];

const targets = [
  'miniprogram/pages/b/b.ts',
  'miniprogram/components/b.ts',
  'miniprogram/services/b.ts',
  'miniprogram/i18n/b.ts',
  'miniprogram/domain/b.ts',
  'cloudfunctions/publish/b.ts',
  'cloudfunctions/shared/b.ts',
  'typings/b.ts',
  'tools/b.ts',
  'tools/local-cloud/update/b.ts',
  'tools/local-cloud/query/b.ts',
  'tools/local-cloud/store/b.ts',
  'tests/b.ts',
];

describe('import rules', () => {
  let folder: string;
  let violations: string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imports-'));
    const write = async (file: string, text: string): Promise<void> => {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    };
    for (const file of ['tsconfig.base.json', '.dependency-cruiser.cjs']) {
      await cp(inProject(file), path.join(folder, file));
    }
    await write('package.json', '{}');
    await write('miniprogram/services/list.json', '{}');
    for (const file of targets) await write(file, 'export const b = 1;\n');
    for (const [file, imported] of [...refused, ...accepted]) await write(file, `import '${imported}';\n`);
    await write('miniprogram/domain/one.ts', "import './other';\n");
    await write('miniprogram/domain/other.ts', "import './one';\n");
    await write('miniprogram/services/value.ts', "import { b } from '../../typings/b';\nexport default b;\n");
    await write(
      'miniprogram/services/type.ts',
      "import type { b } from '../../typings/b';\nexport type B = typeof b;\n",
    );
    const { output } = await runProgram(
      process.execPath,
      [
        inProject('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
        ...['miniprogram', 'cloudfunctions', 'typings', 'tools', 'tests'],
      ],
      folder,
    );
    const { summary } = JSON.parse(output) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    violations = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  }, 60_000);

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(refused)('refuse %s importing %s', (file, _imported, rule) => {
    expect(violations).toContain(`${file}: ${rule}`);
  });

  it.each(accepted)('accept %s importing %s', (file) => {
    expect(violations.filter((violation) => violation.startsWith(`${file}:`))).toEqual([]);
  });

  it('refuse files that need each other', () => {
    expect(violations).toContain('miniprogram/domain/one.ts: no-circular-import');
  });

  it('let typings/ be imported as types only', () => {
    expect(violations).toContain('miniprogram/services/value.ts: typings-are-types');
    expect(violations.filter((violation) => violation.startsWith('miniprogram/services/type.ts'))).toEqual(
      [],
    );
  });
});
