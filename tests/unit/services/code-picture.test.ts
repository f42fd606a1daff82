import { codePicture } from '../../../miniprogram/services/code-picture';
import { useWx } from './fake-wx';

const fileID = 'cloud://env.bucket/codes/2023/release/pay.png';

interface Asked {
  fileID: string;
}

it('gives the file that the cloud puts on the device', async () => {
  const asked: string[] = [];
  useWx({
    cloud: {
      downloadFile: (options: Asked) => {
        asked.push(options.fileID);
        return Promise.resolve({ tempFilePath: 'wxfile://tmp_1.png', statusCode: 200 });
      },
    },
  });
  expect(await codePicture(fileID)).toBe('wxfile://tmp_1.png');
  expect(asked).toEqual([fileID]);
});

it.each<[string, Record<string, unknown>]>([
  ['refuses', { downloadFile: () => Promise.reject(new Error('errCode: -503003')) }],
  [
    'fails at once',
    {
      downloadFile: () => {
        throw new Error('call wx.cloud.init first');
      },
    },
  ],
  [
    'answers with an error page',
    { downloadFile: () => Promise.resolve({ tempFilePath: 'x', statusCode: 403 }) },
  ],
])('gives none where the cloud %s', async (_name, cloud) => {
  useWx({ cloud });
  expect(await codePicture(fileID)).toBeNull();
});

it('asks for nothing where the page has no code', async () => {
  useWx({
    cloud: {
      downloadFile: () => {
        throw new Error('asked for a file');
      },
    },
  });
  expect(await codePicture(Promise.resolve(''))).toBeNull();
});

it('gives none where there is no cloud', async () => {
  useWx({});
  expect(await codePicture(fileID)).toBeNull();
});

describe('a slow cloud', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['never answers', () => new Promise(() => undefined)],
    [
      'refuses too late',
      () =>
        new Promise((_resolve, reject) => {
          setTimeout(() => {
            reject(new Error('errCode: -1'));
          }, 2100);
        }),
    ],
  ])('is not waited for where it %s', async (_name, downloadFile) => {
    useWx({ cloud: { downloadFile } });
    const picture = codePicture(fileID);
    await jest.advanceTimersByTimeAsync(2000);
    expect(await picture).toBeNull();
    await jest.advanceTimersByTimeAsync(1000);
  });

  it('leaves no timer behind where it answers in time', async () => {
    useWx({ cloud: { downloadFile: () => Promise.resolve({ tempFilePath: 'x', statusCode: 200 }) } });
    await codePicture(fileID);
    expect(jest.getTimerCount()).toBe(0);
  });
});
