import { drawCodes } from '../../../cloudfunctions/publish/page-codes';
import { timeout } from '../../../cloudfunctions/publish/config.json';
import { cloud } from '../../../cloudfunctions/shared/sdk';

jest.mock('../../../cloudfunctions/shared/sdk', () => ({
  cloud: { openapi: { wxacode: { getUnlimited: jest.fn() } }, uploadFile: jest.fn() },
}));

const never = new Promise<never>(() => undefined);

/** A platform that does not answer for one page at one step. */
const platform = (silentAt: 'drawing' | 'keeping' | null): void => {
  jest
    .spyOn(cloud.openapi.wxacode, 'getUnlimited')
    .mockImplementation(({ page }) =>
      silentAt === 'drawing' && page === 'pages/pay/pay'
        ? never
        : Promise.resolve({ contentType: 'image/jpeg', buffer: Buffer.from(page) }),
    );
  jest
    .spyOn(cloud, 'uploadFile')
    .mockImplementation(({ cloudPath, fileContent }) =>
      silentAt === 'keeping' && fileContent.toString() === 'pages/pay/pay'
        ? never
        : Promise.resolve({ fileID: `cloud://env.bucket/${cloudPath}` }),
    );
};

const home = { page: 'home', fileID: 'cloud://env.bucket/codes/sample/release/home.jpg' };
const pay = { page: 'pay', fileID: 'cloud://env.bucket/codes/sample/release/pay.jpg' };

/** @returns what is told of the codes, once it is told */
const draw = (): jest.Mock => {
  const told = jest.fn();
  void drawCodes('sample', ['home', 'pay'], { checkPath: true, envVersion: 'release' }).then(told);
  return told;
};

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it.each(['drawing', 'keeping'] as const)(
  'a code whose %s stays unanswered is given up while the release has half its time left',
  async (step) => {
    platform(step);
    const told = draw();
    // The platform ends the function after that many seconds.
    await jest.advanceTimersByTimeAsync((timeout * 1000) / 2);
    expect(told).toHaveBeenCalledWith([home, { page: 'pay', message: 'it took longer than 20 s' }]);
  },
);

it('codes that are there are told at once, and nothing is left to wait for', async () => {
  platform(null);
  const told = draw();
  await jest.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledWith([home, pay]);
  expect(jest.getTimerCount()).toBe(0);
});
