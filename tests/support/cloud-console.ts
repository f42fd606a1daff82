import { EJSON } from 'bson';

/** The database as an organiser sees and edits it in the cloud console, past every function. */
export const administer = async (url: string, request: object): Promise<unknown> => {
  const response = await fetch(`${url}/admin?env=local-env`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ envName: 'local-env', queryType: 'DOC', multi: false, ...request }),
  });
  return response.json();
};

/** A document as the database holds it; undefined where there is none. */
export const readDocument = async (url: string, collectionName: string, id: string): Promise<unknown> => {
  const query = JSON.stringify({ _id: id });
  const answer = await administer(url, { action: 'database.getDocument', collectionName, query });
  const { data } = answer as { data: { list: string[] } };
  return data.list.map((text) => EJSON.parse(text) as unknown)[0];
};

/** Changes fields of a document that is there. */
export const changeDocument = async (
  url: string,
  collectionName: string,
  id: string,
  fields: object,
): Promise<void> => {
  const answer = await administer(url, {
    action: 'database.modifyDocument',
    collectionName,
    query: JSON.stringify({ _id: id }),
    data: JSON.stringify({ $set: fields }),
    merge: true,
    upsert: false,
  });
  expect(answer).toMatchObject({ data: { updated: 1 } });
};

/** Adds documents to a collection, which is made where it is not there. */
export const addDocuments = async (
  url: string,
  collectionName: string,
  documents: readonly object[],
): Promise<void> => {
  await administer(url, { action: 'database.addCollection', collectionName });
  const data = documents.map((document) => EJSON.stringify(document));
  const answer = await administer(url, { action: 'database.insertDocument', collectionName, data });
  expect(answer).toMatchObject({ data: { insertedIds: { length: documents.length } } });
};

/** Every document of a collection by its id, a thousand at most. */
export const readDocuments = async (
  url: string,
  collectionName: string,
): Promise<Map<string, Record<string, unknown>>> => {
  const answer = await administer(url, {
    action: 'database.getDocument',
    collectionName,
    queryType: 'WHERE',
    limit: 1000,
  });
  const { data } = answer as { data: { list: string[] } };
  const documents = data.list.map((text) => EJSON.parse(text) as Record<string, unknown>);
  return new Map(documents.map((document) => [String(document._id), document]));
};
