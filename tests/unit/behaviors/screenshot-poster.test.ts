import { offerPoster } from '../../../miniprogram/behaviors/screenshot-poster';
import { useWx } from '../services/fake-wx';

interface Poster {
  src: string;
  promise: Promise<{ src: string }>;
}

const art = '/images/share/pay-square.png';

/** A WeChat that can ask for a poster; gives what it gets when a reader forwards a screenshot. */
const phone = (knows = true): (() => Poster | null) => {
  let listener: (() => Poster) | null = null;
  useWx({
    canIUse: (name: string) => knows && name === 'onGeneratePoster',
    onGeneratePoster: (told: () => Poster) => {
      listener = told;
    },
    offGeneratePoster: () => {
      listener = null;
    },
  });
  return () => listener?.() ?? null;
};

describe('a screenshot that is forwarded', () => {
  it('goes as the poster of what is read, and as the bundled picture until that is drawn', async () => {
    const forwarded = phone();
    offerPoster(art, () => Promise.resolve('wxfile://tmp_1.png'));
    expect(forwarded()?.src).toBe(art);
    await expect(forwarded()?.promise).resolves.toEqual({ src: 'wxfile://tmp_1.png' });
  });

  it('goes as the bundled picture where none can be drawn', async () => {
    const forwarded = phone();
    offerPoster(art, () => Promise.reject(new Error('no canvas')));
    await expect(forwarded()?.promise).resolves.toEqual({ src: art });
  });

  it('is the screenshot itself once the page is left', () => {
    const forwarded = phone();
    const end = offerPoster(art, () => Promise.resolve(''));
    end();
    expect(forwarded()).toBeNull();
  });

  it('goes as the poster of the page on show, whenever the one before it is gone', async () => {
    const forwarded = phone();
    const leave = offerPoster(art, () => Promise.resolve('wxfile://before.png'));
    offerPoster(art, () => Promise.resolve('wxfile://on-show.png'));
    leave();
    leave();
    await expect(forwarded()?.promise).resolves.toEqual({ src: 'wxfile://on-show.png' });
  });

  it('is the screenshot itself where WeChat does not ask', () => {
    const forwarded = phone(false);
    offerPoster(art, () => Promise.resolve(''))();
    expect(forwarded()).toBeNull();
  });
});
