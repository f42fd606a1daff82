const path = require('node:path');

/**
 * Imports run one way, and any lower layer may be used:
 *   app, pages, packages → behaviors, components → services → i18n, snapshot → domain → typings
 *   functions → cloudfunctions/shared → domain → typings
 * `usingComponents` and `require.async` are tools/check/components' part.
 */
const layers = [
  'app\\.ts$|pages/|packages/',
  'behaviors/|components/',
  'services/',
  'i18n/|snapshot/',
  'domain/',
];

/** The folders of the local cloud, highest first (docs/local-cloud.md). */
const cloudLayers = ['actions/|openapi/', 'functions/|update/|storage/', 'query/', 'store/'];

/** Within a folder, a layer may not import those above it. */
const oneWay = (folder, names) =>
  names.slice(1).map((layer, index) => ({
    name: `no-upward-import-${path.basename(folder)}-${index + 1}`,
    comment: 'a layer imports lower layers only',
    severity: 'error',
    from: { path: `^${folder}/(?:${layer})` },
    to: { path: `^${folder}/(?:${names.slice(0, index + 1).join('|')})` },
  }));

const rules = [
  ...oneWay('miniprogram', layers),
  ...oneWay('tools/local-cloud', cloudLayers),
  {
    name: 'no-circular-import',
    comment: 'a file that needs itself cannot be understood, or tested, alone',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'what is imported must exist',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, path: '^[.@a-z]', pathNot: '^(?:tencent|bun:)' },
  },
  {
    name: 'app-imports-app-only',
    comment: 'only miniprogramRoot is uploaded; typings/ holds types, which the compiler drops',
    severity: 'error',
    from: { path: '^miniprogram/' },
    to: { pathNot: '^(?:miniprogram|typings|node_modules/echarts)/' },
  },
  {
    name: 'echarts-types-only',
    comment: 'the app runs the trimmed build of packages/charts/echarts',
    severity: 'error',
    from: { path: '^miniprogram/' },
    to: { path: '^node_modules/echarts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'charts-draw-charts',
    comment: 'only the package that is loaded on demand knows ECharts',
    severity: 'error',
    from: { path: '^miniprogram/', pathNot: '^miniprogram/packages/charts/' },
    to: { path: ['^node_modules/echarts/', '^miniprogram/packages/charts/'] },
  },
  {
    name: 'app-drops-json',
    comment: 'the official compile leaves out an imported .json without a word',
    severity: 'error',
    from: { path: '^miniprogram/' },
    to: { path: '\\.json$' },
  },
  {
    name: 'functions-import-theirs',
    comment: 'a function is shared/, domain/, typings and the packages it is deployed with',
    severity: 'error',
    from: { path: '^cloudfunctions/' },
    to: {
      pathNot: [
        '^(?:cloudfunctions|miniprogram/domain|typings)/',
        '^node_modules/(?:pinyin-pro|wx-server-sdk|zod)/',
        '^node:|^(?:crypto|fs|fs/promises|path)$',
      ],
    },
  },
  {
    name: 'functions-are-apart',
    comment: 'one function, one trust boundary: what two need is in shared/',
    severity: 'error',
    from: { path: '^cloudfunctions/([^/]+)/' },
    to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/shared/'] },
  },
  {
    name: 'shared-is-below-functions',
    comment: 'shared/ knows no function',
    severity: 'error',
    from: { path: '^cloudfunctions/shared/' },
    to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/shared/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'domain/ compiles on both sides and imports nothing but types of typings/',
    severity: 'error',
    from: { path: '^miniprogram/domain/' },
    to: { pathNot: '^(?:miniprogram/domain|typings)/' },
  },
  {
    name: 'typings-are-the-lowest',
    comment: 'typings/ imports nothing but typings/',
    severity: 'error',
    from: { path: '^typings/' },
    to: { pathNot: '^typings/' },
  },
  {
    name: 'typings-are-types',
    comment: 'typings/ is imported with `import type`: nothing of it exists at run time',
    severity: 'error',
    from: {},
    to: { path: '^typings/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'tools-know-no-tests',
    comment: 'tests test tools, never the other way round',
    severity: 'error',
    from: { path: '^tools/' },
    to: { path: '^tests/' },
  },
  {
    name: 'only-declared-packages',
    comment: 'a package that package.json does not name may vanish with the next install',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-deprecated-module',
    comment: 'Node has a better one',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['deprecated'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: ['node_modules', 'miniprogram_npm', '^miniprogram/packages/charts/echarts/'] },
    exclude: { path: ['^cloudfunctions/[^/]+/index\\.js$', '^tools/wechat/node_modules/'] },
    // Type imports count: a layer that knows another's types knows the layer.
    tsPreCompilationDeps: true,
    // A function's own package.json names what is deployed beside it; the rest is bundled from the root's.
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    cache: false,
  },
};
