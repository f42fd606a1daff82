import { aggregate, ProcessingMode } from 'mingo';
import { z } from 'zod';
import type { Fields, StoredDocument } from '../documents';
import { decode, encode } from '../envelope';
import { AdminError } from '../errors';
import { asRequest, mingoOptions } from '../query';
import type { Action } from './action';

const aggregation = z.object({
  collectionName: z.string().min(1),
  stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })),
});

/** The stages the SDK can send that mingo knows; $geoNear it does not, and $out and $merge would write past the store. */
const stagesKnown = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

export const aggregateDocuments: Action = (request, { store }) => {
  const { collectionName, stages } = aggregation.parse(request);
  const pipeline = stages.map(({ stageKey, stageValue }): Fields => {
    if (!stagesKnown.has(stageKey)) {
      throw new AdminError(
        'DATABASE_REQUEST_FAILED',
        `the local cloud does not support the stage ${stageKey}`,
      );
    }
    return { [stageKey]: decode(stageValue, stageKey) };
  });
  const documents = asRequest(() =>
    aggregate(store.all(collectionName), pipeline, {
      ...mingoOptions,
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: (name): StoredDocument[] => [...store.all(name)],
    }),
  );
  return { data: { list: documents.map(encode) } };
};
