import { noteCall } from '../activity';
import type { HostServices } from '../host';
import { method, text, WxError, type Options } from './call';
import { singlePageScene } from './single-page';
import { strict } from './strict';

/** A call's event may have 100 KB (quota of the cloud base). */
const maxRequestBytes = 100 * 1024;

/** How long network=slow holds back every call. */
const slowMilliseconds = 2000;

const cloudFailure = (errCode: number, errMsg: string): WxError =>
  new WxError(`cloud.callFunction:fail errCode: ${errCode} | errMsg: ${errMsg}`, errCode);

const refusal = (body: unknown, status: number): WxError => {
  const { errCode, errMsg } = (typeof body === 'object' && body !== null ? body : {}) as {
    errCode?: unknown;
    errMsg?: unknown;
  };
  return cloudFailure(
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

/** wx.cloud over the local cloud: `POST /functions/<name>`, the caller in `x-wx-openid`. */
export const cloud = (services: HostServices): Record<string, unknown> => {
  const { launch } = services;
  // Nobody is logged in on a single page.
  const openid = launch.scene === singlePageScene ? null : launch.openid;
  let ready = false;
  let calls = 0;

  const request = async (name: string, body: string): Promise<{ result: unknown; bytes: number }> => {
    if (launch.network === 'offline') throw cloudFailure(-1, 'request:fail');
    if (launch.network === 'slow') await wait(slowMilliseconds);
    // The plan's calls are used up (error codes of the cloud base).
    if (launch.network === 'refused') throw cloudFailure(-501004, 'resource exhausted');
    const response = await fetch(`/functions/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid !== null && { 'x-wx-openid': openid }) },
      body,
    }).catch(() => {
      throw cloudFailure(-1, 'request:fail');
    });
    const text = await response.text();
    const result = parse(text);
    if (!response.ok) throw refusal(result, response.status);
    return { result, bytes: new TextEncoder().encode(text).length };
  };

  /** The same, noted for the panel. */
  const noted = async (name: string, data: unknown, body: string): Promise<object> => {
    const started = performance.now();
    const note = (code: string, bytes: number): void => {
      const milliseconds = Math.round(performance.now() - started);
      noteCall({ name: titleOf(name, data), milliseconds, bytes, code });
    };
    try {
      const { result, bytes } = await request(name, body);
      note(codeOf(result), bytes);
      calls += 1;
      return { result, requestID: `preview-${calls}` };
    } catch (error) {
      note(error instanceof WxError ? String(error.errCode) : 'error', 0);
      throw error;
    }
  };

  const callFunction = method('cloud.callFunction', (options: Options) => {
    if (!ready) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
    const body = JSON.stringify(options.data ?? {});
    if (new TextEncoder().encode(body).length > maxRequestBytes)
      throw cloudFailure(-1, 'data exceed max size');
    return noted(text(options, 'name'), options.data, body);
  });

  const members = {
    init: (): void => {
      ready = true;
    },
    callFunction,
    /** The environment of the cloud, as wx-server-sdk names it. */
    DYNAMIC_CURRENT_ENV: Symbol('DYNAMIC_CURRENT_ENV'),
  };
  return { cloud: strict('wx.cloud', members, services.fail) };
};
