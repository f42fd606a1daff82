import { showShareImage } from '../../../miniprogram/services/share-image';
import { useWx } from './fake-wx';

interface Asked {
  path: string;
  needShowEntrance?: boolean;
  entrancePath?: string;
  success: () => void;
  fail: (refusal: { errMsg: string }) => void;
}

const picture = 'wxfile://tmp_1.png';

const useMenu = (answer: (asked: Asked) => void): void => {
  useWx({ canIUse: (name: string) => name === 'showShareImageMenu', showShareImageMenu: answer });
};

it('opens the menu for the picture, with the way back to a page', async () => {
  const opened: unknown[] = [];
  useMenu(({ path, needShowEntrance, entrancePath, success }) => {
    opened.push({ path, needShowEntrance, entrancePath });
    success();
  });
  expect(await showShareImage(picture, '/pages/pay/pay?focus=metric.a')).toBe('shown');
  expect(opened).toEqual([
    { path: picture, needShowEntrance: true, entrancePath: '/pages/pay/pay?focus=metric.a' },
  ]);
});

it('leaves the way back to WeChat where none is named', async () => {
  let names: string[] = [];
  useMenu((asked) => {
    names = Object.keys(asked);
    asked.success();
  });
  expect(await showShareImage(picture)).toBe('shown');
  expect(names).not.toContain('entrancePath');
});

it.each([
  ['showShareImageMenu:fail cancel', 'cancelled'],
  ['showShareImageMenu:fail can not be called in single page mode', 'failed'],
])('says what became of it: %s', async (errMsg, outcome) => {
  useMenu(({ fail }) => {
    fail({ errMsg });
  });
  expect(await showShareImage(picture)).toBe(outcome);
});

it('sends the picture without a way back where WeChat does not allow one', async () => {
  const opened: unknown[] = [];
  useMenu(({ entrancePath, success, fail }) => {
    opened.push(entrancePath);
    if (entrancePath === undefined) success();
    else fail({ errMsg: 'showShareImageMenu:fail forbidden' });
  });
  expect(await showShareImage(picture, '/pages/pay/pay')).toBe('shown');
  expect(opened).toEqual(['/pages/pay/pay', undefined]);
});

it('says that an older WeChat has no such menu', async () => {
  useWx({ canIUse: () => false });
  expect(await showShareImage(picture)).toBe('unsupported');
});
