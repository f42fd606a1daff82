import { checkComponents } from '../../../tools/check/components';
import { formatProblem } from '../../../tools/check/problem';
import { component, smallApp } from './small-app';

const messages = (changes: Record<string, string | null>): string[] =>
  checkComponents(smallApp(changes)).map(formatProblem);

const usingCard = {
  'pages/home/home.json': '{\n  "usingComponents": {\n    "card": "/components/card/card"\n  }\n}',
};
const showingCard = { ...usingCard, 'pages/home/home.wxml': '<view>\n  <card />\n</view>' };

const withCharts = JSON.stringify({
  pages: ['pages/home/home'],
  subPackages: [{ root: 'packages/charts', pages: [] }],
});
const usingChart = (placeholder: object): Record<string, string> => ({
  'app.json': withCharts,
  'pages/home/home.json': JSON.stringify(
    { usingComponents: { chart: '/packages/charts/chart/chart' }, componentPlaceholder: placeholder },
    null,
    1,
  ),
  'pages/home/home.wxml': '<chart />',
  ...component('packages/charts/chart/chart'),
});

describe('what a page declares and shows', () => {
  it('accepts an app without faults', () => {
    expect(messages({ ...showingCard, ...component('components/card/card') })).toEqual([]);
  });

  it('names the file, the line and the tag that nothing declares', () => {
    expect(messages({ 'pages/home/home.wxml': '<view>\n  <card />\n</view>' })).toEqual([
      'pages/home/home.wxml:2: <card> is not declared in pages/home/home.json',
    ]);
  });

  it('accepts a tag that app.json declares for all', () => {
    const app = JSON.stringify({
      pages: ['pages/home/home'],
      usingComponents: { card: '/components/card/card' },
    });
    expect(
      messages({
        'app.json': app,
        'pages/home/home.wxml': '<card />',
        ...component('components/card/card'),
      }),
    ).toEqual([]);
  });

  it('names a declaration that no template needs', () => {
    expect(messages({ ...usingCard, ...component('components/card/card') })).toEqual([
      'pages/home/home.json:3: <card> is declared and not used',
    ]);
  });

  it('takes a tag handed to a generic as used', () => {
    const list = component('components/list/list', { componentGenerics: { item: true } });
    expect(
      messages({
        'pages/home/home.json': JSON.stringify({
          usingComponents: { list: '/components/list/list', row: '/components/row/row' },
        }),
        'pages/home/home.wxml': '<list generic:item="row" />',
        ...list,
        'components/list/list.wxml': '<item />',
        ...component('components/row/row'),
      }),
    ).toEqual([]);
  });

  it('looks into imported templates', () => {
    expect(
      messages({
        'pages/home/home.wxml': '<import src="./rows.wxml" />\n<template is="row" />',
        'pages/home/rows.wxml': '<template name="row"><card /></template>',
      }),
    ).toEqual(['pages/home/rows.wxml:1: <card> is not declared in pages/home/home.json']);
  });
});

describe('what must exist', () => {
  it('names the parts that a page lacks', () => {
    expect(messages({ 'pages/home/home.ts': null })).toEqual([
      'app.json: page pages/home/home lacks pages/home/home.ts',
    ]);
  });

  it('names a component that is not there', () => {
    expect(messages(showingCard)).toEqual([
      'pages/home/home.json:3: <card>: /components/card/card does not exist',
    ]);
  });

  it('names a part that a component lacks', () => {
    expect(
      messages({ ...showingCard, ...component('components/card/card'), 'components/card/card.wxml': null }),
    ).toEqual(['pages/home/home.json:3: <card>: /components/card/card lacks components/card/card.wxml']);
  });

  it('refuses what is no component', () => {
    expect(
      messages({
        ...showingCard,
        ...component('components/card/card'),
        'components/card/card.json': '{ "component": false }',
      }),
    ).toContain(
      'pages/home/home.json:3: <card>: /components/card/card is not a component ("component": true)',
    );
  });

  it('finds a package in the nearest miniprogram_npm', () => {
    expect(
      messages({
        'pages/home/home.json': JSON.stringify({ usingComponents: { tag: '@vant/weapp/tag/index' } }),
        'pages/home/home.wxml': '<tag />',
        ...component('miniprogram_npm/@vant/weapp/tag/index'),
      }),
    ).toEqual([]);
  });

  it.each([
    ['<image src="./a.png" />', '<image>: ./a.png does not exist'],
    ['<wxs module="m" src="./m.wxs" />', '<wxs>: ./m.wxs does not exist'],
    ['<import src="./rows" />', '<import>: ./rows does not exist'],
  ])('names what %s leads to', (template, message) => {
    expect(messages({ 'pages/home/home.wxml': template })).toEqual([`pages/home/home.wxml:1: ${message}`]);
  });

  it('leaves pictures alone whose address is bound', () => {
    expect(messages({ 'pages/home/home.wxml': '<image src="/images/{{name}}.png" />' })).toEqual([]);
  });

  it('names a tab that is no page of the main package, its missing icon and a missing theme', () => {
    const app = JSON.stringify({
      pages: ['pages/home/home'],
      themeLocation: 'theme.json',
      tabBar: { list: [{ pagePath: 'pages/me/me', iconPath: 'images/me.png', selectedIconPath: '@icon' }] },
    });
    expect(messages({ 'app.json': app })).toEqual([
      'app.json: tab pages/me/me is not a page of the main package',
      'app.json: tab pages/me/me shows images/me.png, which does not exist',
      'app.json: themeLocation theme.json does not exist',
    ]);
  });

  it('names a component that no page reaches', () => {
    expect(messages(component('components/card/card'))).toEqual([
      'components/card/card.wxml: no page reaches it',
    ]);
  });
});

describe('layers', () => {
  it('refuses a component that uses a page’s', () => {
    expect(
      messages({
        ...showingCard,
        ...component('components/card/card', { usingComponents: { row: '/pages/home/row/row' } }),
        'components/card/card.wxml': '<row />',
        ...component('pages/home/row/row'),
      }),
    ).toEqual([
      'components/card/card.json:1: <row>: components/ must not use /pages/home/row/row, which is in a higher layer',
    ]);
  });

  it('refuses a service that loads a page’s module', () => {
    expect(
      messages({
        'services/a.ts': "require.async('../pages/home/home');",
      }),
    ).toEqual(['services/a.ts:1: require.async: ../pages/home/home is in a higher layer']);
  });
});

describe('packages', () => {
  it('asks for a placeholder where a component is in another package', () => {
    expect(messages(usingChart({}))).toEqual([
      'pages/home/home.json:3: <chart>: /packages/charts/chart/chart is in another package and has no componentPlaceholder',
    ]);
  });

  it('accepts a placeholder that is at hand', () => {
    expect(messages(usingChart({ chart: 'view' }))).toEqual([]);
  });

  it('refuses a placeholder that is not at hand', () => {
    expect(messages(usingChart({ chart: 'skeleton' }))).toEqual([
      'pages/home/home.json:6: <chart>: its placeholder <skeleton> is not at hand',
    ]);
  });

  it('refuses a placeholder for a tag that is not declared, or is at hand', () => {
    const [undeclared] = messages(usingChart({ chart: 'view', gone: 'view' }));
    expect(undeclared).toBe('pages/home/home.json:7: <gone> has a componentPlaceholder and is not declared');
    expect(
      messages({
        'pages/home/home.json': JSON.stringify({
          usingComponents: { card: '/components/card/card' },
          componentPlaceholder: { card: 'view' },
        }),
        'pages/home/home.wxml': '<card />',
        ...component('components/card/card'),
      }),
    ).toEqual(['pages/home/home.json:1: <card> is at hand and needs no componentPlaceholder']);
  });

  it('asks for a placeholder in an independent subpackage, which starts without the main package', () => {
    const app = JSON.stringify({
      pages: ['pages/home/home'],
      subPackages: [{ root: 'packages/quick', pages: ['start'], independent: true }],
    });
    expect(
      messages({
        'app.json': app,
        'packages/quick/start.ts': 'Page({});',
        'packages/quick/start.json': JSON.stringify({ usingComponents: { card: '/components/card/card' } }),
        'packages/quick/start.wxml': '<card />',
        ...component('components/card/card'),
      }),
    ).toEqual([
      'packages/quick/start.json:1: <card>: /components/card/card is in another package and has no componentPlaceholder',
    ]);
  });

  it.each([
    [
      "import { draw } from '../../packages/charts/draw';",
      '../../packages/charts/draw is in another package: only require.async reaches it',
    ],
    [
      "require.async('../../packages/charts/nope');",
      'require.async: ../../packages/charts/nope does not exist',
    ],
    ["require('./nope');", 'require: ./nope does not exist'],
    ['require.async(name);', 'require.async needs a literal path: the upload follows nothing else'],
  ])('refuses %s in the main package', (code, message) => {
    expect(
      messages({
        'app.json': withCharts,
        'pages/home/home.ts': `\n${code}`,
        'packages/charts/draw.ts': 'export const draw = 1;',
      }),
    ).toEqual([`pages/home/home.ts:2: ${message}`]);
  });

  it.each([
    "require.async('../../packages/charts/draw');",
    "import type { Draw } from '../../packages/charts/draw';",
  ])('accepts %s', (code) => {
    expect(
      messages({
        'app.json': withCharts,
        'pages/home/home.ts': code,
        'packages/charts/draw.ts': 'export type Draw = 1;',
      }),
    ).toEqual([]);
  });
});

it('says which JSON file cannot be read', () => {
  expect(() => messages({ 'pages/home/home.json': '{' })).toThrow(
    /^pages\/home\/home\.json cannot be read: /,
  );
});
