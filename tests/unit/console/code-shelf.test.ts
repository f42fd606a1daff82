import { createCodeShelf } from '../../../miniprogram/packages/console/sheet/code-shelf';
import type { Scene } from '../../../miniprogram/packages/poster/layout/scene';
import { useWx } from '../services/fake-wx';
import { jpegBytes } from './jpegs';

const jpeg = jpegBytes({ width: 1280, height: 1280 });
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The phone and its cloud: what was asked for, and the files there are. */
const usePhone = (
  files: Record<string, Uint8Array>,
  refused: readonly string[] = [],
): { rendered: unknown[] } => {
  const rendered: unknown[] = [];
  const failure = { ok: false, error: { code: 'UNAVAILABLE', message: 'busy' } };
  useWx({
    cloud: {
      callFunction: ({ data }: { data: { id: string; width: number } }) => {
        rendered.push([data.id, data.width]);
        const result = {
          ok: true,
          data: { id: data.id, fileID: data.id, contentType: 'image/jpeg', width: data.width },
        };
        return Promise.resolve({ result: refused.includes(data.id) ? failure : result });
      },
      downloadFile: ({ fileID }: { fileID: string }) =>
        fileID in files
          ? Promise.resolve({ statusCode: 200, tempFilePath: fileID })
          : Promise.reject(new Error('errCode: -503003')),
    },
    getFileSystemManager: () => ({
      readFile: ({
        filePath,
        success,
      }: {
        filePath: string;
        success: (read: { data: ArrayBuffer }) => void;
      }) => {
        success({ data: Uint8Array.from(files[filePath] ?? []).buffer });
      },
    }),
  });
  return { rendered };
};

const noDrawing = (): Promise<string> => Promise.reject(new Error('nothing is to be drawn'));

it('takes a JPEG as WeChat gave it, at its largest', async () => {
  const { rendered } = usePhone({ one: jpeg });
  const codes = await createCodeShelf(noDrawing).fetch(['one'], () => undefined);
  expect(codes.get('one')).toEqual({ path: 'one', jpeg });
  expect(rendered).toEqual([['one', 1280]]);
});

it('draws anything else on white as a JPEG, as large', async () => {
  usePhone({ one: png, drawn: jpeg });
  const drawn: [Scene, unknown][] = [];
  const shelf = createCodeShelf((scene, type) => {
    drawn.push([scene, type]);
    return Promise.resolve('drawn');
  });
  expect((await shelf.fetch(['one'], () => undefined)).get('one')).toEqual({ path: 'one', jpeg });
  expect(drawn).toMatchObject([
    [
      {
        width: 1280,
        height: 1280,
        ground: [{ fill: '#ffffff' }],
        nodes: [{ kind: 'picture', source: 'one', width: 1280, height: 1280 }],
      },
      'jpg',
    ],
  ]);
});

it('asks for each once, tells how many there are, and says which did not come', async () => {
  const refused = ['two'];
  const { rendered } = usePhone({ one: jpeg, two: jpeg, three: jpeg }, refused);
  const shelf = createCodeShelf(noDrawing);
  const done: number[] = [];
  const fetchAll = (): Promise<unknown> => shelf.fetch(['one', 'two', 'three'], (count) => done.push(count));
  await expect(fetchAll()).rejects.toMatchObject({ booth: 'two', failure: { code: 'UNAVAILABLE' } });
  refused.pop();
  await fetchAll();
  expect(done).toEqual([1, 1, 2, 3]);
  expect(rendered.map((asked) => (asked as string[])[0])).toEqual(['one', 'two', 'two', 'three']);
});

it('says where a code was drawn and its picture did not come', async () => {
  usePhone({});
  await expect(createCodeShelf(noDrawing).fetch(['one'], () => undefined)).rejects.toMatchObject({
    booth: 'one',
    failure: null,
  });
});
