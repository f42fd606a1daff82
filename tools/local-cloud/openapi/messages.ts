import protobuf from 'protobufjs/light';
import { z } from 'zod';
import { AdminError, messageOf } from '../errors';

/** What the SDK sends and reads (wx-server-sdk, src/protobuf/openapi.js), as far as openapi calls need it. */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: { key: { type: 'string', id: 1 }, value: { type: 'bytes', id: 2 } },
    },
    OpenApiData: {
      fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } },
    },
    CommApiData: {
      fields: { apiType: { type: 'int32', id: 1 }, openapiData: { type: 'OpenApiData', id: 2 } },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
});

const asStrings: protobuf.IConversionOptions = { bytes: String, defaults: true, arrays: true };

const request = z.object({
  openapiData: z.object({ pairs: z.array(z.object({ key: z.string(), value: z.base64() })) }),
});

/**
 * The parameters of a call, by their names in snake case as the SDK writes them.
 * @throws AdminError INVALID_PARAM
 */
export const decodeParameters = (data: Buffer): Record<string, unknown> => {
  try {
    const message = root.lookupType('CommApiData');
    const { openapiData } = request.parse(message.toObject(message.decode(data), asStrings));
    return Object.fromEntries(
      openapiData.pairs.map(({ key, value }) => [
        key,
        JSON.parse(Buffer.from(value, 'base64').toString()) as unknown,
      ]),
    );
  } catch (error) {
    throw new AdminError('INVALID_PARAM', `requestData cannot be read: ${messageOf(error)}`);
  }
};

/** What the interface answered. */
export interface Answered {
  contentType: string;
  data: Buffer;
}

const encode = (fields: Record<string, unknown>): Buffer =>
  Buffer.from(root.lookupType('CommOpenApiResp').encode(fields).finish());

export const encodeAnswer = ({ contentType, data }: Answered): Buffer =>
  encode({ respData: data, contentType, errorCode: 0, httpCode: 200 });

/** The call did not reach the interface: one of the SDK's ERR_CODE numbers. */
export const encodeFailure = (errorCode: number): Buffer => encode({ errorCode });
