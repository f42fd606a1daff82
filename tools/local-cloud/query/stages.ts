import { evalExpr } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import * as mingoStages from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { segmentsOf, valueAt } from '../store/document-path';
import { copyValue, isFields, type Fields, type Order } from '../store/documents';
import { additionsOf, withAdditions, withValue } from './additions';
import { sortDocuments } from './sort';

const demand = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message);
};

type Documents = Parameters<typeof mingoStages.$limit>[0];

const addFields = (documents: Documents, stage: Fields, options: Options): Documents => {
  demand(isFields(stage), '$addFields takes an object');
  const tree = additionsOf(stage);
  return documents.map((document: Fields) =>
    withAdditions(document, tree, (expression) => evalExpr(document, expression, options)),
  );
};

const isOrder = (order: unknown): boolean =>
  isFields(order) &&
  Object.keys(order).length > 0 &&
  Object.values(order).every((direction) => direction === 1 || direction === -1);

/** A document for each element of a list; what is no list counts as one element. */
const unwind = (...[documents, stage]: [Documents, unknown, Options]): Documents => {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays }: Fields = isFields(stage)
    ? stage
    : { path: stage };
  if (typeof path !== 'string' || !path.startsWith('$')) throw new Error('the path of $unwind starts with $');
  const field = path.slice(1);
  const names = segmentsOf(field);
  const unwound = (document: Fields): unknown[] => {
    const value = valueAt(document, names);
    const isList = Array.isArray(value);
    const elements: unknown[] = isList && value.length > 0 ? value : [isList ? undefined : value];
    const isNothing = elements[0] === undefined || value === null;
    if (isNothing && preserveNullAndEmptyArrays !== true) return [];
    return elements.map((element, place) => {
      const one = value === undefined ? document : withValue(document, field, element);
      const number = isList && !isNothing ? place : null;
      return typeof includeArrayIndex === 'string' ? withValue(one, includeArrayIndex, number) : one;
    });
  };
  return documents.transform((all: Fields[]) => Lazy(all.flatMap(unwound)));
};

/** mingo's stages, our own in place of those that differ from MongoDB's. */
export const stages = {
  ...mingoStages,
  $addFields: addFields,
  $set: addFields,
  /** Of no documents nothing, as with $count. */
  $bucketAuto: (...[documents, stage, options]: Parameters<typeof mingoStages.$bucketAuto>): Documents =>
    documents.transform((all: Fields[]) =>
      all.length === 0 ? Lazy([]) : mingoStages.$bucketAuto(Lazy(all), stage, options),
    ),
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
    // Copies: it changes what it is given, which two fields may share.
    return mingoStages.$project(documents.map(copyValue), stage, options);
  },
  $sort: (...[documents, order]: [Documents, Order, Options]): Documents => {
    demand(isOrder(order), '$sort: each field is 1 or -1');
    return documents.transform((all: Fields[]) => Lazy(sortDocuments(all, order)));
  },
  $unwind: unwind,
};
