import { noteCall } from '../activity';
import type { HostServices } from '../host';
import { keepTempFile } from '../temp-files';
import { method, text, WxError, type Options } from './call';
import { singlePageScene } from './single-page';
import { strict } from './strict';

/** A call's event may have 100 KB (quota of the cloud base). */
const maxRequestBytes = 100 * 1024;

/** How long network=slow holds back every call. */
const slowMilliseconds = 2000;

/** The calls by the names that their errMsg begins with: a file's is without "cloud." (reference of downloadFile). */
type Call = 'cloud.callFunction' | 'downloadFile';

const cloudFailure = (call: Call, errCode: number, errMsg: string): WxError =>
  new WxError(`${call}:fail errCode: ${errCode} | errMsg: ${errMsg}`, errCode);

const refusal = (call: Call, body: unknown, status: number): WxError => {
  const { errCode, errMsg } = (typeof body === 'object' && body !== null ? body : {}) as {
    errCode?: unknown;
    errMsg?: unknown;
  };
  return cloudFailure(
    call,
    typeof errCode === 'number' ? errCode : -1,
    typeof errMsg === 'string' ? errMsg : `HTTP ${status}`,
  );
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** `ok`, or the code of the result's envelope. */
const codeOf = (result: unknown): string =>
  fieldOf(result, 'ok') === false ? String(fieldOf(fieldOf(result, 'error'), 'code')) : 'ok';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const titleOf = (name: string, data: unknown): string => {
  const action = fieldOf(data, 'action');
  return typeof action === 'string' ? `${name} ${action}` : name;
};

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What came of a call, as the app gets it and as the panel shows it. */
interface Outcome {
  result: object;
  bytes: number;
  code: string;
}

/** Does a call, noted for the panel under that title. */
const noted = async (title: string, run: () => Promise<Outcome>): Promise<object> => {
  const started = performance.now();
  const note = (code: string, bytes: number): void => {
    noteCall({ name: title, milliseconds: Math.round(performance.now() - started), bytes, code });
  };
  try {
    const { result, bytes, code } = await run();
    note(code, bytes);
    return result;
  } catch (error) {
    note(error instanceof WxError ? String(error.errCode) : 'error', 0);
    throw error;
  }
};

const fileScheme = 'cloud://';

/** Where the local cloud answers for a file. */
const addressOf = (fileID: string): string => {
  // "API 传入参数错误" of the cloud base's error codes.
  if (!fileID.startsWith(fileScheme)) throw cloudFailure('downloadFile', -401002, 'invalid fileID');
  return `/storage/${fileID.slice(fileScheme.length).split('/').map(encodeURIComponent).join('/')}`;
};

/**
 * wx.cloud over the local cloud: `POST /functions/<name>`, the caller in `x-wx-openid`, and `GET /storage/…`. A single
 * page may use both, as on the platform where the environment's rules let everyone in ("identityless" mode).
 */
export const cloud = (services: HostServices): Record<string, unknown> => {
  const { launch } = services;
  // Nobody is logged in on a single page.
  const openid = launch.scene === singlePageScene ? null : launch.openid;
  let ready = false;
  let calls = 0;

  /** A request, as the network of the address lets it through. */
  const send = async (call: Call, address: string, init?: RequestInit): Promise<Response> => {
    if (launch.network === 'offline') throw cloudFailure(call, -1, 'request:fail');
    if (launch.network === 'slow') await wait(slowMilliseconds);
    // The plan's calls are used up (error codes of the cloud base).
    if (launch.network === 'refused') throw cloudFailure(call, -501004, 'resource exhausted');
    return fetch(address, init).catch(() => {
      throw cloudFailure(call, -1, 'request:fail');
    });
  };

  const invoke = async (name: string, body: string): Promise<Outcome> => {
    const response = await send('cloud.callFunction', `/functions/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid !== null && { 'x-wx-openid': openid }) },
      body,
    });
    const text = await response.text();
    const result = parse(text);
    if (!response.ok) throw refusal('cloud.callFunction', result, response.status);
    calls += 1;
    return {
      result: { result, requestID: `preview-${calls}` },
      bytes: new TextEncoder().encode(text).length,
      code: codeOf(result),
    };
  };

  const download = async (fileID: string): Promise<Outcome> => {
    const response = await send('downloadFile', addressOf(fileID));
    if (!response.ok) throw refusal('downloadFile', parse(await response.text()), response.status);
    const blob = await response.blob();
    const tempFilePath = keepTempFile(blob, fileID.split('.').at(-1) ?? '');
    const result = { tempFilePath, statusCode: response.status };
    return { result, bytes: blob.size, code: 'ok' };
  };

  const assertReady = (): void => {
    if (!ready) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
  };

  const callFunction = method('cloud.callFunction', (options: Options) => {
    assertReady();
    const body = JSON.stringify(options.data ?? {});
    if (new TextEncoder().encode(body).length > maxRequestBytes)
      throw cloudFailure('cloud.callFunction', -1, 'data exceed max size');
    const name = text(options, 'name');
    return noted(titleOf(name, options.data), () => invoke(name, body));
  });

  const downloadFile = method('downloadFile', (options: Options) => {
    assertReady();
    const fileID = text(options, 'fileID');
    return noted(`downloadFile ${fileID.split('/').at(-1) ?? ''}`, () => download(fileID));
  });

  const members = {
    init: (): void => {
      ready = true;
    },
    callFunction,
    downloadFile,
    /** The environment of the cloud, as wx-server-sdk names it. */
    DYNAMIC_CURRENT_ENV: Symbol('DYNAMIC_CURRENT_ENV'),
  };
  return { cloud: strict('wx.cloud', members, services.fail) };
};
