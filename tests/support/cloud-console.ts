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
