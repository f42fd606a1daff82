import fc from 'fast-check';
import { clearStored, readStored, writeStored } from '../../../miniprogram/services/storage';
import { useStorage } from '../../support/stored-cells';
import { useWx } from './fake-wx';

let cells: Map<string, unknown>;

beforeEach(() => {
  cells = useStorage();
});

describe('what the app stores', () => {
  it('comes back as it was, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        writeStored('anything', value);
        // JSON itself turns -0 into 0.
        expect(readStored('anything')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('stands under keys of its own', () => {
    writeStored('page.home', 1);
    expect([...cells.keys()]).toEqual(['occ.page.home']);
  });

  it('is nothing where nothing was stored', () => {
    expect(readStored('page.home')).toBeNull();
  });

  it('is nothing where another version of the app stored it', () => {
    cells.set('occ.page.home', JSON.stringify({ schema: 0, value: 'old' }));
    expect(readStored('page.home')).toBeNull();
  });

  it('is nothing where it is corrupt, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.constant('{"schema":1')), (corrupt) => {
        cells.set('occ.page.home', corrupt);
        expect(readStored('page.home')).toBeNull();
      }),
    );
  });

  it('may be refused without an error: the storage is full or off', () => {
    const refuse = (): never => {
      throw new Error('exceed storage max size 10Mb');
    };
    useWx({ getStorageSync: refuse, setStorageSync: refuse });
    writeStored('page.home', 1);
    expect(readStored('page.home')).toBeNull();
  });

  it('can be cleared as a whole, and nothing that is not ours with it', () => {
    cells.set('a-library.key', 'theirs');
    writeStored('page.home', 1);
    writeStored('favourites', []);
    expect(clearStored()).toBe(true);
    expect([...cells.keys()]).toEqual(['a-library.key']);
  });

  it('is not said to be cleared where the platform refuses', () => {
    writeStored('favourites', []);
    useWx({
      getStorageInfoSync: () => ({ keys: [...cells.keys()] }),
      removeStorageSync: () => {
        throw new Error('removeStorageSync:fail');
      },
    });
    expect(clearStored()).toBe(false);
  });
});
