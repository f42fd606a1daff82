import { $lookup } from 'mingo/operators/pipeline';
import { resolve } from 'mingo/util';
import { copyValue, type Fields, type StoredDocument, type View } from '../store/documents';
import { isScalar } from '../store/value-order';
import { withValue } from './additions';
import { match, type Explanation } from './query';

/**
 * The stage $lookup as the store's indexes answer it: mingo would look at every document of the other collection. One
 * with a pipeline of its own is left to mingo.
 * @param explain told how each value's documents were found
 */
export const lookupIn =
  (view: View, explain: (explanation: Explanation) => void): typeof $lookup =>
  (input, stage, options) => {
    const { from, localField, foreignField, pipeline, as } = stage;
    if (typeof from !== 'string' || localField === undefined || foreignField === undefined || pipeline)
      return $lookup(input, stage, options);
    const known = new Map<unknown, readonly StoredDocument[]>();
    const found = (value: unknown): readonly StoredDocument[] => {
      const before = known.get(value);
      if (before) return before;
      const condition = Array.isArray(value) ? { $in: value } : { $eq: value };
      const { documents, explanation } = match(view, from, { [foreignField]: condition });
      explain(explanation);
      if (isScalar(value)) known.set(value, documents);
      return documents;
    };
    return input.map((document: Fields) =>
      withValue(document, as, found(resolve(document, localField) ?? null).map(copyValue)),
    );
  };
