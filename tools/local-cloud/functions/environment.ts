/** The environment variables that point the genuine SDK at the local cloud and tell it who calls. */

interface Invocation {
  /** Opaque; comes back as wxCloudApiToken in each of the SDK's requests. */
  token: string;
  requestId: string;
  /** Absent: unauthenticated, or a timer. */
  openid: string | undefined;
  /** What the platform calls the way by which the function was called (reference-sdk-api/utils/Cloud.getWXContext). */
  source: 'wx_client' | 'wx_unauthenticated' | 'wx_trigger';
}

/** Sent as the calling Mini Program's id; not all digits, or the SDK would make a number of it. */
const appid = 'wxlocal000000000000';

/** Signs booths' codes here and nowhere else: everyone can read it. */
const localSceneSecret = 'local-cloud-only-known-to-everyone';

/**
 * What every function finds in its environment, whoever calls.
 * @param variables the functions' variables that are to differ from the local cloud's own
 */
export const workerEnvironment = (
  port: number,
  organisers: string[],
  variables: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_API_TOKEN',
  WX_APPID: appid,
  WX_CLIENTIP: '127.0.0.1',
  // Without it the SDK starts a warning timer of 3 s for each database call.
  SILENCE: 'true',
  TZ: 'UTC',
  ORGANISER_OPENIDS: organisers.join(','),
  SCENE_SECRET: localSceneSecret,
  ...variables,
});

/** What differs from call to call; null removes the variable. */
export const invocationEnvironment = ({
  token,
  requestId,
  openid,
  source,
}: Invocation): Record<string, string | null> => ({
  WX_OPENID: openid ?? null,
  WX_API_TOKEN: token,
  TCB_SEQID: requestId,
  TCB_SOURCE: source,
});
