import { openAlbumSetting, saveToAlbum } from '../../../miniprogram/services/album';
import { useWx } from './fake-wx';

interface Refusal {
  errMsg: string;
  errno?: number;
}

interface Asked {
  filePath: string;
  success: () => void;
  fail: (refusal: Refusal) => void;
}

const useRefusal = (refusal: Refusal): void => {
  useWx({
    saveImageToPhotosAlbum: ({ fail }: Asked) => {
      fail(refusal);
    },
  });
};

describe('a picture for the album', () => {
  it('is saved', async () => {
    const saved: string[] = [];
    useWx({
      saveImageToPhotosAlbum: ({ filePath, success }: Asked) => {
        saved.push(filePath);
        success();
      },
    });
    expect(await saveToAlbum('wxfile://tmp_1.png')).toBe('saved');
    expect(saved).toEqual(['wxfile://tmp_1.png']);
  });

  it.each([
    ['saveImageToPhotosAlbum:fail auth deny', 103],
    ['saveImageToPhotosAlbum:fail auth deny', undefined],
    ['saveImageToPhotosAlbum:fail:auth denied', undefined],
    ['saveImageToPhotosAlbum:fail authorize no response', undefined],
    ['saveImageToPhotosAlbum:fail:system permission denied', undefined],
  ])('is denied where the permission is missing: %s, errno %s', async (errMsg, errno) => {
    useRefusal({ errMsg, ...(errno !== undefined && { errno }) });
    expect(await saveToAlbum('wxfile://tmp_1.png')).toBe('denied');
  });

  it.each([103, 104])('waits for the reader to agree to the privacy notice: errno %i', async (errno) => {
    useRefusal({ errMsg: 'saveImageToPhotosAlbum:fail privacy permission is not authorized', errno });
    expect(await saveToAlbum('wxfile://tmp_1.png')).toBe('privacy');
  });

  it('is cancelled by the reader', async () => {
    useRefusal({ errMsg: 'saveImageToPhotosAlbum:fail cancel' });
    expect(await saveToAlbum('wxfile://tmp_1.png')).toBe('cancelled');
  });

  it.each([
    { errMsg: 'saveImageToPhotosAlbum:fail api scope is not declared in the privacy agreement', errno: 112 },
    { errMsg: 'saveImageToPhotosAlbum:fail can not be called in single page mode' },
    { errMsg: 'saveImageToPhotosAlbum:fail file not found' },
  ])('fails for any other reason: $errMsg', async (refusal) => {
    useRefusal(refusal);
    expect(await saveToAlbum('wxfile://tmp_1.png')).toBe('failed');
  });
});

describe('the settings', () => {
  interface Opened {
    success: (result: { authSetting: Record<string, boolean> }) => void;
    fail: () => void;
  }

  it.each([
    [{ 'scope.writePhotosAlbum': true }, true],
    [{ 'scope.writePhotosAlbum': false }, false],
    [{}, false],
  ])('tell whether pictures may be saved now: %j', async (authSetting, allowed) => {
    useWx({
      openSetting: ({ success }: Opened) => {
        success({ authSetting });
      },
    });
    expect(await openAlbumSetting()).toBe(allowed);
  });

  it('give no permission where they cannot be opened', async () => {
    useWx({
      openSetting: ({ fail }: Opened) => {
        fail();
      },
    });
    expect(await openAlbumSetting()).toBe(false);
  });
});
