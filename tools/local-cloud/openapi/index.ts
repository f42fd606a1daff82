import { inProject } from '../../support/paths';
import { AdminError } from '../errors';
import type { Invocations } from '../functions/invocations';
import { WxError, type Interface } from './interface';
import { decodeParameters, encodeAnswer, encodeFailure, type Answered } from './messages';
import { getUnlimited } from './wxacode';

/** The SDK's ERR_CODE: "illegal source of invocation", "function has no permission to call this API". */
const illegalSource = -604104;
const noPermission = -604101;

/** The interfaces that the local cloud stands in for, by the name a function's config.json gives them. */
const interfaces: ReadonlyMap<string, Interface> = new Map([
  ['wxacode.getUnlimited', getUnlimited(inProject('miniprogram', 'app.json'))],
]);

const asAnswer = ({ errcode, errmsg }: WxError): Answered => ({
  contentType: 'application/json; charset=utf-8',
  data: Buffer.from(JSON.stringify({ errcode, errmsg: `${errmsg} (local cloud)` })),
});

/**
 * Answers a call of the SDK's `openapi`.
 * @param form its fields: apiName, requestData (a message), wxCloudApiToken (the invocation's token)
 * @returns a message
 * @throws AdminError for what the local cloud does not stand in for or cannot read
 */
export const callOpenApi = async (
  form: ReadonlyMap<string, Buffer>,
  invocations: Invocations,
): Promise<Buffer> => {
  const [name, token] = ['apiName', 'wxCloudApiToken'].map((field) => form.get(field)?.toString() ?? '');
  const call = interfaces.get(name ?? '');
  if (!call) throw new AdminError('SYS_ERR', `the local cloud does not speak openapi.${name ?? ''}`);
  const caller = invocations.of(token ?? '');
  if (!caller) return encodeFailure(illegalSource);
  if (!caller.openapi.includes(name ?? '')) return encodeFailure(noPermission);
  const parameters = decodeParameters(form.get('requestData') ?? Buffer.alloc(0));
  try {
    return encodeAnswer(await call(parameters));
  } catch (error) {
    if (error instanceof WxError) return encodeAnswer(asAnswer(error));
    throw error;
  }
};
