import { copyText } from '../../../miniprogram/services/clipboard';
import { useWx } from './fake-wx';

interface Asked {
  data: string;
  success: () => void;
  fail: (refusal: { errno: number; errMsg: string }) => void;
}

it('puts a text on the clipboard and says so', async () => {
  let clipboard = '';
  useWx({
    setClipboardData: ({ data, success }: Asked) => {
      clipboard = data;
      success();
    },
  });
  expect(await copyText('原话')).toBe(true);
  expect(clipboard).toBe('原话');
});

it.each([103, 104, 112])('says that nothing was copied where the platform refuses with %i', async (errno) => {
  useWx({
    setClipboardData: ({ fail }: Asked) => {
      fail({ errno, errMsg: 'setClipboardData:fail' });
    },
  });
  expect(await copyText('原话')).toBe(false);
});
