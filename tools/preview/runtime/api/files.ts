import { element } from '../frame/element';
import type { HostServices } from '../host';
import { addressOfFile, keepUserFile, readFile } from '../temp-files';
import { method, text, textOr, WxError, type Options } from './call';
import { strict } from './strict';

/** Where an app may write, in iOS's form (wx.env.USER_DATA_PATH). */
const userDataPath = 'wxfile://usr';

/** What a file may have ("存储空间不足，或文件大小超出上限（上限100M）", error 1300202). */
const mostBytes = 100 * 1024 * 1024;

/* Errors of FileSystemManager, by the numbers and words of its reference. */
const noSuchFile = (path: string): WxError =>
  new WxError(`no such file or directory ${path}`, undefined, 1300002);
const notPermitted = (): WxError => new WxError('permission denied', undefined, 1300013);
const tooLarge = (): WxError =>
  new WxError('the maximum size of the file storage limit is exceeded', undefined, 1300202);

/** Encodings that the preview knows of those that readFile and writeFile take. */
const decoders = new Map([
  ['utf8', 'utf-8'],
  ['utf-8', 'utf-8'],
]);

/** @throws Error where the preview does not know an encoding */
const decoderOf = (encoding: string): string => {
  const known = decoders.get(encoding);
  if (known === undefined) throw new Error(`encoding "${encoding}" is not in the preview, only "utf8"`);
  return known;
};

const readOf = async (options: Options): Promise<{ data: ArrayBuffer | string }> => {
  const path = text(options, 'filePath');
  const encoding = textOr(options, 'encoding', null);
  const blob = await readFile(path).catch(() => {
    throw noSuchFile(path);
  });
  const bytes = await blob.arrayBuffer();
  // "如果不传 encoding，则以 ArrayBuffer 格式读取文件的二进制内容" (FileSystemManager.readFile).
  return { data: encoding === null ? bytes : new TextDecoder(decoderOf(encoding)).decode(bytes) };
};

const writeOf = (options: Options): void => {
  const path = text(options, 'filePath');
  const { data } = options;
  decoderOf(textOr(options, 'encoding', 'utf8'));
  if (typeof data !== 'string' && !(data instanceof ArrayBuffer))
    throw new Error('parameter error: parameter.data should be String or ArrayBuffer;');
  // Packaged and temporary files cannot be written ("文件系统").
  if (!path.startsWith(`${userDataPath}/`)) throw notPermitted();
  // Nothing here makes folders.
  if (path.slice(userDataPath.length + 1).includes('/')) throw noSuchFile(path);
  const blob = new Blob([data]);
  if (blob.size > mostBytes) throw tooLarge();
  keepUserFile(path, blob);
};

/** What wx.openDocument opens. */
const documentTypes = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

/** Hands a document to the browser, as a download that it opens or keeps. */
const openDocument = async (options: Options): Promise<void> => {
  const path = text(options, 'filePath');
  const name = path.split('/').at(-1) ?? '';
  const type = textOr(options, 'fileType', name.split('.').at(-1) ?? '');
  if (!documentTypes.includes(type)) throw new Error('filetype not supported');
  await readFile(path).catch(() => {
    throw new Error("file doesn't exist");
  });
  const download = name.endsWith(`.${type}`) ? name : `${name}.${type}`;
  element('a', { href: addressOfFile(path), download }).click();
};

/** The phone's files, and the reader of documents. */
export const files = ({ fail }: HostServices): Record<string, unknown> => {
  // The only ones of the file system without promises: a call without callbacks says nothing.
  const quiet =
    (call: (given?: unknown) => Promise<object> | undefined) =>
    (given?: unknown): void => {
      call(given)?.catch(() => undefined);
    };
  const manager = strict(
    'FileSystemManager',
    { readFile: quiet(method('readFile', readOf)), writeFile: quiet(method('writeFile', writeOf)) },
    fail,
  );
  return {
    env: strict('wx.env', { USER_DATA_PATH: userDataPath }, fail),
    getFileSystemManager: () => manager,
    openDocument: method('openDocument', openDocument),
  };
};
