import { Context } from 'mingo/core';
import * as projection from 'mingo/operators/projection';
import * as window from 'mingo/operators/window';
import { resolve } from 'mingo/util';
import { accumulators } from './accumulators';
import { elementTest } from './conditions';
import { expressionOperators } from './expression-operators';
import { queryOperators } from './query-operators';
import { stages } from './stages';

type Stages = Parameters<Context['addPipelineOps']>[0];

/** All of mingo's operators, our own in place of those that differ from MongoDB's. @param own further stages */
const contextWith = (own: Stages): Context =>
  Context.init({
    accumulator: accumulators,
    expression: expressionOperators,
    pipeline: { ...stages, ...own },
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
export const mingoOptionsWith = (own: Stages) =>
  ({ scriptEnabled: false, context: contextWith(own) }) as const;

export const mingoOptions = mingoOptionsWith({});
