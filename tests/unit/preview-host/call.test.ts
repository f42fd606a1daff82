import fc from 'fast-check';
import {
  failure,
  listeners,
  method,
  numberOr,
  text,
  texts,
  WxError,
} from '../../../tools/preview/runtime/api/call';

describe('a platform call', () => {
  it('answers with a promise when no callback is given', async () => {
    await expect(method('getThing', () => ({ thing: 3 }))()).resolves.toEqual({
      errMsg: 'getThing:ok',
      thing: 3,
    });
  });

  it('answers through success and complete, and returns nothing, when a callback is given', async () => {
    const told: unknown[] = [];
    const returned = await new Promise((resolve) => {
      const result: unknown = method('getThing', () => ({ thing: 3 }))({
        success: (value: unknown) => told.push(['success', value]),
        complete: (value: unknown) => {
          told.push(['complete', value]);
          resolve(result);
        },
        fail: () => told.push('fail'),
      });
    });
    expect(returned).toBeUndefined();
    const answer = { errMsg: 'getThing:ok', thing: 3 };
    expect(told).toEqual([
      ['success', answer],
      ['complete', answer],
    ]);
  });

  it('completes where the callback before fails, and the failure surfaces as an error', async () => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { reportError: (error: unknown) => heard.push(error) });
    const defect = new Error('defect');
    const fails = (): never => {
      throw defect;
    };
    const completed = new Promise((complete) => {
      void method('m', () => ({ value: 1 }))({ success: fails, complete });
    });
    expect(await completed).toEqual({ value: 1, errMsg: 'm:ok' });
    expect(heard).toEqual([defect]);
  });

  it('tells the failure in the words of the platform', async () => {
    const run = method('getThing', () => Promise.reject(new Error('no thing')));
    await expect(run()).rejects.toMatchObject({ errMsg: 'getThing:fail no thing' });
    const failed = await new Promise((fail) => {
      void run({ fail });
    });
    expect(failed).toMatchObject({ errMsg: 'getThing:fail no thing' });
  });

  it('keeps a message that already is one, and its code', () => {
    expect(failure('navigateTo', new Error('navigateTo:fail page "x" is not found')).errMsg).toBe(
      'navigateTo:fail page "x" is not found',
    );
    expect(failure('cloud', new WxError('cloud:fail refused', -501004))).toMatchObject({
      errMsg: 'cloud:fail refused',
      errCode: -501004,
    });
  });

  it('names a parameter of the wrong type', async () => {
    const run = method('open', (options) => ({ url: text(options, 'url') }));
    await expect(run({})).rejects.toMatchObject({
      errMsg: 'open:fail parameter error: parameter.url should be String instead of Undefined;',
    });
    expect(() => numberOr({ duration: '3' }, 'duration', 1)).toThrow(
      'parameter.duration should be Number instead of String;',
    );
    expect(() => texts({ itemList: ['a', 1] }, 'itemList')).toThrow('parameter.itemList should be Array');
  });

  it('never loses a result field, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string().filter((key) => key !== 'errMsg'),
          fc.integer(),
        ),
        async (fields) => {
          expect(await method('m', () => fields)()).toEqual({ ...fields, errMsg: 'm:ok' });
        },
      ),
    );
  });
});

describe('an event of the platform', () => {
  it('reaches those who listen until they stop', () => {
    const { add, remove, tell } = listeners<[number]>();
    const heard: string[] = [];
    const first = (value: number): void => void heard.push(`first ${value}`);
    add(first);
    add((value) => void heard.push(`second ${value}`));
    tell(1);
    remove(first);
    tell(2);
    remove();
    tell(3);
    expect(heard).toEqual(['first 1', 'second 1', 'second 2']);
  });

  it('reaches the others where one of them fails, and the failure surfaces', () => {
    const { add, tell } = listeners<[]>();
    const heard: unknown[] = [];
    Object.assign(globalThis, { reportError: (error: unknown) => heard.push(error) });
    const defect = new Error('defect');
    add(() => {
      throw defect;
    });
    add(() => void heard.push('told'));
    tell();
    expect(heard).toEqual([defect, 'told']);
  });
});
