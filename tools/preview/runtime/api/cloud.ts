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

  const request = async (name: string, body: string): Promise<object> => {
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
    const result: unknown = await response.json().catch(() => null);
    if (!response.ok) throw refusal(result, response.status);
    calls += 1;
    return { result, requestID: `preview-${calls}` };
  };

  const callFunction = method('cloud.callFunction', (options: Options) => {
    if (!ready) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
    const body = JSON.stringify(options.data ?? {});
    if (new TextEncoder().encode(body).length > maxRequestBytes)
      throw cloudFailure(-1, 'data exceed max size');
    return request(text(options, 'name'), body);
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
