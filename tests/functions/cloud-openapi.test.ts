/** WeChat's own interfaces, through the genuine SDK. */
import { readCode } from '../support/read-code';
import { containing, startTestCloud, testFunctions } from '../support/local-cloud';
import type { LocalCloud } from '../../tools/local-cloud';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startTestCloud({ functionsRoot: testFunctions });
});

interface Answer {
  value?: { base64: string; contentType: string; errCode: number };
  error?: { errCode: number; errMsg: string };
}

const probe = async (event: object, name = 'probe'): Promise<Answer> =>
  (await cloud.call(name, event)).body as Answer;

const draw = (options: object, by = 'probe'): Promise<Answer> =>
  probe({ action: 'openapi', name: 'wxacode.getUnlimited', options }, by);

const read = ({ value, error }: Answer): ReturnType<typeof readCode> => {
  if (!value) throw new Error(error?.errMsg);
  return readCode(Buffer.from(value.base64, 'base64'));
};

describe('wxacode.getUnlimited', () => {
  it('draws a code that names page and scene, 430 pixels wide', async () => {
    const answer = await draw({ scene: 'p', page: 'pages/pay/pay' });
    expect(answer.value).toMatchObject({ errCode: 0, contentType: 'image/png' });
    expect(read(answer)).toEqual({ text: 'pages/pay/pay?scene=p', width: 430, height: 430 });
  });

  it('opens the main page where none is named', async () => {
    expect(read(await draw({ scene: '1.a' })).text).toBe('pages/home/home?scene=1.a');
  });

  it('takes every character that a scene may have, encoded as onLoad gets it', async () => {
    for (const scene of [
      "!#$&'()*+,/:;=?@-._~",
      'abcdefghijklmnopqrstuvwxyz012345',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ6789',
    ]) {
      const { text } = read(await draw({ scene, page: 'pages/search/search', width: 280 }));
      expect(text).toBe(`pages/search/search?scene=${encodeURIComponent(scene)}`);
    }
  });

  it.each([280, 281, 1280])('is %d pixels wide where that is asked for', async (width) => {
    expect(read(await draw({ scene: 'p', width }))).toMatchObject({ width, height: width });
  });

  it('draws a page that is not there where it is not checked', async () => {
    const page = 'packages/later/later';
    expect(read(await draw({ scene: 'p', page, checkPath: false, envVersion: 'develop' })).text).toBe(
      `${page}?scene=p`,
    );
  });

  it('draws the same picture every time', async () => {
    const [one, other] = [await draw({ scene: 'p' }), await draw({ scene: 'p', envVersion: 'trial' })];
    expect(one.value?.base64).toBe(other.value?.base64);
  });

  it.each<[string, object, number, string]>([
    ['no scene', {}, 40169, 'length for scene'],
    ['an empty scene', { scene: '' }, 40169, 'length for scene'],
    ['a long scene', { scene: 'x'.repeat(33) }, 40169, '32'],
    ['a scene that is a number', { scene: 7 }, 40169, 'scene'],
    ['an encoded scene', { scene: 'a%3Db' }, 40129, 'a%3Db'],
    ['a Chinese scene', { scene: '支付' }, 40129, '支付'],
    ['a page that is not there', { scene: 'p', page: 'pages/none/none' }, 41030, 'pages/none/none'],
    ['a page with a slash before it', { scene: 'p', page: '/pages/pay/pay' }, 41030, 'starts with /'],
    ['a page with a query', { scene: 'p', page: 'pages/pay/pay?a=1' }, 41030, 'query'],
    ['a query, unchecked', { scene: 'p', page: 'x?a=1', checkPath: false }, 41030, 'query'],
    ['a narrow width', { scene: 'p', width: 279 }, 40097, 'width'],
    ['a wide width', { scene: 'p', width: 1281 }, 40097, 'width'],
    ['a half pixel', { scene: 'p', width: 300.5 }, 40097, 'width'],
    ['an unknown version', { scene: 'p', envVersion: 'beta' }, 40097, 'env_version'],
    ['a text for yes', { scene: 'p', checkPath: 'true' }, 40097, 'check_path'],
    [
      'a colour, which is not drawn here',
      { scene: 'p', lineColor: { r: 1, g: 2, b: 3 } },
      40097,
      'line_color',
    ],
  ])('refuses %s with the number that WeChat gives it', async (_name, options, errCode, message) => {
    expect(await draw(options)).toEqual({
      error: { errCode, errMsg: containing(message) },
    });
  });
});

describe('who may call', () => {
  it('is not a function whose config.json does not name the interface', async () => {
    expect(await draw({ scene: 'p' }, 'unpermitted')).toEqual({
      error: { errCode: -604101, errMsg: 'system error: error code: -604101' },
    });
  });

  it('is not what has no invocation under way', async () => {
    expect(await probe({ action: 'openapiWith', token: 'made-up' })).toMatchObject({
      error: { errCode: -604104 },
    });
  });
});

it.each(['security.msgSecCheck', 'wxacode.get', 'toString'])(
  '%s, which has no stand-in here, fails by its name',
  async (name) => {
    expect(await probe({ action: 'openapi', name })).toMatchObject({
      error: { errCode: -501001, errMsg: containing(`openapi.${name}`) },
    });
  },
);

const postForm = async (body: string): Promise<unknown> => {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body,
  });
  return response.json();
};

const file = '--x\r\nContent-Disposition: form-data; name="wxParam"; filename="a"\r\n';

it.each([
  ['is none', 'no form'],
  ['breaks off inside a file', `${file}\r\nhalf`],
  ['breaks off before a file’s content', file],
  ['breaks off inside a field', '--x\r\nContent-Disposition: form-data; name="action"\r\n\r\nwx.op'],
])('refuses a form that %s, and goes on', async (_name, body) => {
  expect(await postForm(body)).toMatchObject({ code: 'INVALID_PARAM' });
  expect(read(await draw({ scene: 'p' })).text).toBe('pages/home/home?scene=p');
});
