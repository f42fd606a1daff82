import type { Action } from './action';
import { aggregateDocuments } from './aggregate';
import { addCollection } from './collection';
import { calculateDocument, getDocument } from './read';
import { batchDeleteFile, batchGetDownloadUrl, getUploadMetadata } from './storage';
import { abortTransaction, commitTransaction, startTransaction } from './transaction';
import { insertDocument, modifyDocument, removeDocument } from './write';

/** The actions of the SDK's protocol that the local cloud speaks, by the name in the request. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.insertDocument', insertDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.addCollection', addCollection],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
  ['storage.getUploadMetadata', getUploadMetadata],
  ['storage.batchGetDownloadUrl', batchGetDownloadUrl],
  ['storage.batchDeleteFile', batchDeleteFile],
]);
