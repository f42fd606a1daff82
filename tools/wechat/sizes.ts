import { z } from 'zod';
import { packageOf, type AppConfiguration } from '../check/components/configuration';
import type { FileTree } from '../check/file-tree';
import type { Problem } from '../check/problem';
import type { Upload } from './upload';

const mebibyte = 1024 * 1024;

/** The platform's limits: dev/framework/subpackages.html and …/subpackages/preload.html. */
const limits = { package: 2 * mebibyte, total: 30 * mebibyte, preload: 2 * mebibyte };

/** Our own: the main package is what everyone waits for. */
const mainBudget = 512 * 1024;

export interface PackageSize {
  /** Root of a subpackage; empty for the main package. */
  root: string;
  files: number;
  bytes: number;
}

/** The main package and each subpackage, as they are before the platform compresses them. */
export const packageSizes = (app: AppConfiguration, { sizes }: Upload): PackageSize[] =>
  ['', ...app.subpackages.map(({ root }) => root)].map((root) => {
    const own = [...sizes].filter(([file]) => packageOf(app, file) === root);
    return { root, files: own.length, bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0) };
  });

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

const limitOf = (root: string): number => (root === '' ? mainBudget : limits.package);

/** The packages as a table: name, files, size and limit. */
export const sizeTable = (packages: PackageSize[]): string => {
  const total = packages.reduce(
    (sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }),
    { files: 0, bytes: 0 },
  );
  const rows = [
    ['package', 'files', 'size', 'limit'],
    ...packages.map(({ root, files, bytes }) => [
      root === '' ? 'main' : root,
      String(files),
      kibibytes(bytes),
      kibibytes(limitOf(root)),
    ]),
    ['total', String(total.files), kibibytes(total.bytes), kibibytes(limits.total)],
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

/** Packages over their limit. */
export const checkSizes = (packages: PackageSize[]): Problem[] => {
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...packages.map(({ root, bytes }) => ({
      root: root === '' ? 'main package' : root,
      bytes,
      limit: limitOf(root),
    })),
    { root: 'all packages', bytes: total, limit: limits.total },
  ]
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ root, bytes, limit }) => ({
      file: root,
      message: `${bytes} bytes, ${bytes - limit} more than the ${limit} allowed`,
    }));
};

const preloadSchema = z.looseObject({
  preloadRule: z.record(z.string(), z.looseObject({ packages: z.array(z.string()) })).default({}),
  subPackages: z.array(z.looseObject({ root: z.string(), name: z.string().optional() })).default([]),
});

/** The pages of one package share one budget for what they preload. That names are right, the compile says. */
export const checkPreload = (app: AppConfiguration, tree: FileTree, packages: PackageSize[]): Problem[] => {
  const { preloadRule, subPackages } = preloadSchema.parse(JSON.parse(tree.get('app.json') ?? '{}'));
  const rootOf = (name: string): string => {
    if (name === '__APP__') return '';
    const named = subPackages.find((candidate) => candidate.name === name);
    return (named?.root ?? name).replace(/\/$/, '');
  };
  const wanted = new Map<string, Set<string>>();
  for (const [page, { packages: names }] of Object.entries(preloadRule)) {
    const from = packageOf(app, page);
    wanted.set(from, new Set([...(wanted.get(from) ?? []), ...names.map(rootOf)]));
  }
  return [...wanted].flatMap(([from, roots]): Problem[] => {
    const bytes = packages.filter(({ root }) => roots.has(root)).reduce((sum, size) => sum + size.bytes, 0);
    if (bytes <= limits.preload) return [];
    const name = from === '' ? 'the main package' : from;
    return [
      {
        file: 'app.json',
        message: `pages of ${name} preload ${bytes} bytes, more than the ${limits.preload} allowed`,
      },
    ];
  });
};
