import { Context, ProcessingMode } from 'mingo/core';
import * as projection from 'mingo/operators/projection';
import * as window from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { accumulators } from './accumulators';
import { expressionOperators } from './expression-operators';
import { queryOperators } from './query-operators';
import { stages } from './stages';

type Stages = Parameters<Context['addPipelineOps']>[0];

/** All of mingo's operators, our own in place of those that differ from MongoDB's. @param own further stages */
export const mingoOptionsWith = (own: Stages): Options => ({
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  // Scripts in queries ($where, $function) do not run on the platform either.
  scriptEnabled: false,
  failOnError: true,
  context: Context.init({
    accumulator: accumulators,
    expression: expressionOperators,
    pipeline: { ...stages, ...own },
    projection,
    query: queryOperators,
    window,
  }),
});

export const mingoOptions = mingoOptionsWith({});
