import { evalExpr } from 'mingo/core';
import * as mingoStages from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { isFields, type Fields } from '../store/documents';

const demand = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message);
};

type Documents = Parameters<typeof mingoStages.$limit>[0];

/** What is to be added below a field, by name; or an expression. */
type Addition = Map<string, Addition> | { expression: unknown };

const isExpression = (value: unknown): boolean =>
  !isFields(value) ||
  Object.keys(value).length === 0 ||
  Object.keys(value).some((key) => key.startsWith('$'));

/** `{'a.b': 1, a: {c: 2}}` as a tree. */
const additionsOf = (fields: Fields, tree = new Map<string, Addition>()): Map<string, Addition> => {
  for (const [path, value] of Object.entries(fields)) {
    const [name = '', ...rest] = path.split('.');
    const below = rest.length > 0 ? { [rest.join('.')]: value } : value;
    const before = tree.get(name);
    if (isFields(below) && !isExpression(below))
      tree.set(name, additionsOf(below, before instanceof Map ? before : undefined));
    else tree.set(name, { expression: below });
  }
  return tree;
};

/** Adds to an object, to each element of a list, or to a new object in place of anything else. */
const withAdditions = (
  value: unknown,
  tree: Map<string, Addition>,
  evaluate: (of: unknown) => unknown,
): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => withAdditions(element, tree, evaluate));
  const fields = new Map(Object.entries(isFields(value) ? value : {}));
  for (const [name, addition] of tree) {
    const added =
      addition instanceof Map
        ? withAdditions(fields.get(name), addition, evaluate)
        : evaluate(addition.expression);
    if (added === undefined) fields.delete(name);
    else fields.set(name, added);
  }
  return Object.fromEntries(fields);
};

const addFields = (documents: Documents, stage: Fields, options: Options): Documents => {
  demand(isFields(stage), '$addFields takes an object');
  const tree = additionsOf(stage);
  return documents.map((document: Fields) =>
    withAdditions(document, tree, (expression) => evalExpr(document, expression, options)),
  );
};

/** mingo's stages, our own in place of those that differ from MongoDB's. */
export const stages = {
  ...mingoStages,
  $addFields: addFields,
  $set: addFields,
  /** Of no documents nothing, not 0. */
  $count: (documents: Documents, name: string, options: Options): Documents =>
    mingoStages.$count(documents, name, options).filter((document: Fields) => document[name] !== 0),
  $group: (documents: Documents, stage: Fields & { _id: unknown }, options: Options): Documents => {
    const plain = Object.entries(stage).find(
      ([name, value]) => name !== '_id' && !(isFields(value) && Object.keys(value)[0]?.startsWith('$')),
    );
    demand(!plain, `the field '${plain?.[0] ?? ''}' must be an accumulator object`);
    return mingoStages.$group(documents, stage, options);
  },
  $limit: (documents: Documents, limit: number, options: Options): Documents => {
    demand(Number.isInteger(limit) && limit > 0, 'the limit must be a positive whole number');
    return mingoStages.$limit(documents, limit, options);
  },
  $project: (documents: Documents, stage: Fields, options: Options): Documents => {
    demand(isFields(stage) && Object.keys(stage).length > 0, '$project needs at least one field');
    return mingoStages.$project(documents, stage, options);
  },
  $sort: (documents: Documents, order: Record<string, 1 | -1>, options: Options): Documents => {
    demand(
      isFields(order) &&
        Object.values<unknown>(order).every((direction) => direction === 1 || direction === -1),
      '$sort: each field is 1 or -1',
    );
    return mingoStages.$sort(documents, order, options);
  },
  $unwind: (
    documents: Documents,
    stage: Parameters<typeof mingoStages.$unwind>[1],
    options: Options,
  ): Documents => {
    const path: unknown = isFields(stage) ? stage.path : stage;
    demand(typeof path === 'string' && path.startsWith('$'), 'the path of $unwind starts with $');
    return mingoStages.$unwind(documents, stage, options);
  },
};
