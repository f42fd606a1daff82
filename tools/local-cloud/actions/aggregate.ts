import { Aggregator } from 'mingo/aggregator';
import { z } from 'zod';
import { decode, encode } from '../envelope';
import { refuseRequest } from '../errors';
import { lookupIn } from '../query/lookup';
import { mingoOptionsWith } from '../query/mingo-options';
import { asRequest, match } from '../query/query';
import { copyValue, isFields, type Fields, type StoredDocument } from '../store/documents';
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

const bucketing = z.object({
  groupBy: z.unknown(),
  boundaries: z.array(z.unknown()).min(2),
  default: z.unknown().optional(),
  output: z.record(z.string(), z.unknown()).default({ count: { $sum: 1 } }),
});

/** mingo puts a value that is a boundary into the bucket below; the same in other words, as MongoDB explains it. */
const bucketStages = (stage: unknown): Fields[] => {
  const { groupBy, boundaries, output, ...rest } = bucketing.parse(stage);
  const branches = boundaries.slice(0, -1).map((from, place) => ({
    case: { $and: [{ $gte: [groupBy, from] }, { $lt: [groupBy, boundaries[place + 1]] }] },
    then: from,
  }));
  return [{ $group: { _id: { $switch: { branches, ...rest } }, ...output } }, { $sort: { _id: 1 } }];
};

export const aggregateDocuments: Action = (request, { store, explain }) => {
  const { collectionName, stages } = aggregation.parse(request);
  const pipeline = stages.flatMap(({ stageKey, stageValue }): Fields[] => {
    if (!stagesKnown.has(stageKey)) refuseRequest(`the local cloud does not support the stage ${stageKey}`);
    const stage = decode(stageValue, stageKey);
    return stageKey === '$bucket' ? bucketStages(stage) : [{ [stageKey]: stage }];
  });
  const first = pipeline[0]?.$match;
  const input = match(store, collectionName, isFields(first) ? first : {});
  explain(input.explanation);
  const documents = asRequest(() =>
    new Aggregator(pipeline, {
      ...mingoOptionsWith({ $lookup: lookupIn(store, explain) }),
      collectionResolver: (name): StoredDocument[] => [...store.all(name)].map(copyValue),
      // Copies of our own: mingo's share objects that have a field called constructor.
    }).run(input.documents.map(copyValue)),
  );
  return { data: { list: documents.map(encode) } };
};
