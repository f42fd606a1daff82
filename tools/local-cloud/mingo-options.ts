import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as window from 'mingo/operators/window';
import { resolve } from 'mingo/util';
import { elementTest } from './conditions';
import { queryOperators } from './query-operators';

type Stages = Parameters<Context['addPipelineOps']>[0];

/** All of mingo's operators, our own in place of those that differ from MongoDB's. @param stages also our own */
const contextWith = (stages: Stages): Context =>
  Context.init({
    accumulator,
    expression,
    pipeline: { ...pipeline, ...stages },
    projection: {
      ...projection,
      $elemMatch: (document, operand, field, options) => {
        const list = resolve(document, field);
        const found: unknown[] = Array.isArray(list) ? list : [];
        const place = found.findIndex(elementTest(operand, options));
        return place === -1 ? undefined : [found[place]];
      },
    },
    query: queryOperators,
    window,
  });

/** Scripts in queries ($where, $function) do not run on the platform either. */
export const mingoOptionsWith = (stages: Stages) =>
  ({ scriptEnabled: false, context: contextWith(stages) }) as const;

export const mingoOptions = mingoOptionsWith({});
