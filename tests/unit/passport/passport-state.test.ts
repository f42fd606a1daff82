import { stampState } from '../../../miniprogram/packages/passport/state/passport';
import type { ProductId } from '../../../typings/content';
import { codes, later, PassportWorld, quiet } from './passport-world';

const { channels, pay, otherPay, revoked, foreign } = codes;

let world: PassportWorld;

beforeEach(() => {
  world = new PassportWorld();
});

afterEach(() => {
  world.check();
});

const states = (...products: ProductId[]): string[] =>
  products.map((product) => stampState(world.state.passport(), product));

describe('a scan', () => {
  it('is saved at once, claimed when a page is painted, and then a stamp', async () => {
    world.scan(pay);
    expect(states('pay')).toEqual(['pending']);
    expect(world.state.verdict(pay.scene)).toBe('waiting');
    expect(world.claims).toBe(0);
    world.state.wake();
    expect(world.state.verdict(pay.scene)).toBe('sending');
    await world.answerAll();
    expect(states('pay')).toEqual(['stamped']);
    expect(world.state.verdict(pay.scene)).toBe('fresh');
  });

  it('of a stamp that is there needs no call, by whichever booth', async () => {
    world.scan(pay);
    world.state.wake();
    await world.answerAll();
    for (const again of [pay, otherPay]) {
      world.scan(again);
      world.state.wake();
      expect(world.state.verdict(again.scene)).toBe('had');
    }
    expect(world.claims).toBe(1);
  });

  it('of a stamp that is there is done with, also as the first thing of a launch', async () => {
    world.scan(pay);
    world.state.wake();
    await world.answerAll();
    world.launch();
    world.scan(otherPay);
    expect(world.state.verdict(otherPay.scene)).toBe('had');
    world.launch();
    expect(world.state.verdict(otherPay.scene)).toBe('unknown');
  });

  it('of a product whose stamp another code has just got needs no call', async () => {
    world.scan(pay);
    world.scan(otherPay);
    world.state.wake();
    await world.answerAll();
    expect(world.state.verdict(otherPay.scene)).toBe('had');
    expect(world.claims).toBe(1);
  });

  it('for which the cloud has no stamp waits no longer', async () => {
    world.scan(foreign);
    world.state.wake();
    world.calls.shift()?.end({ ok: true, data: { fresh: false, stamps: [], booths: [] } });
    await quiet();
    expect(world.state.verdict(foreign.scene)).toBe('unknown');
    expect(states('search')).toEqual(['open']);
  });

  it('of a booth that the device does not know is asked about, though the product has a stamp', () => {
    world.scan(pay);
    world.state.wake();
    world.calls.shift()?.end({
      ok: true,
      data: { fresh: true, stamps: [{ product: 'pay', booth: pay.id, at: 1 }], booths: [] },
    });
    world.given.push({ product: 'pay', booth: pay.id, at: 1 });
    return quiet().then(() => {
      world.scan(otherPay);
      world.state.wake();
      expect(world.claims).toBe(2);
      expect(states('pay')).toEqual(['stamped']);
    });
  });

  it('twice before it is answered is one claim', async () => {
    world.scan(pay);
    world.state.wake();
    world.scan(pay);
    world.state.wake();
    expect(world.state.verdict(pay.scene)).toBe('sending');
    await world.answerAll();
    expect(world.claims).toBe(1);
  });

  it('while another is under way is claimed after it', async () => {
    world.scan(pay);
    world.state.wake();
    world.scan(channels);
    world.state.wake();
    expect(world.claims).toBe(1);
    await world.answerAll();
    expect(states('pay', 'channels')).toEqual(['stamped', 'stamped']);
  });

  it.each([
    { code: revoked, verdict: 'revoked' },
    { code: foreign, verdict: 'unknown' },
  ])('of a code that gives nothing leaves nothing: $verdict', async ({ code, verdict }) => {
    world.scan(code);
    world.state.wake();
    await world.answerAll();
    expect(world.state.verdict(code.scene)).toBe(verdict);
    expect(states(code.product)).toEqual(['open']);
    world.launch().wake();
    expect(world.claims).toBe(1);
  });

  it('of what cannot be a booth’s code is not even a claim', () => {
    expect(world.state.verdict('1.ab.cd')).toBe('unknown');
  });

  it('waits for the passport’s package as long as that takes', async () => {
    world.scan(pay);
    world.launch();
    world.launch();
    world.state.wake();
    await world.answerAll();
    expect([world.claims, states('pay')]).toEqual([1, ['stamped']]);
  });

  it('of a booth that the device does not know is claimed though a stamp of that product came first', async () => {
    const elsewhere = codes.foreign;
    world.scan(pay);
    world.scan(elsewhere, 'pay');
    world.state.wake();
    await world.answer();
    expect(states('pay')).toEqual(['stamped']);
    expect(world.calls[0]?.code).toBe(elsewhere);
    await world.answer();
    expect(world.state.verdict(elsewhere.scene)).toBe('unknown');
  });

  it.each(['before', 'after'])(
    'of a booth of another product is claimed, made %s the page’s stamp',
    async (when) => {
      world.scan(pay);
      if (when === 'before') world.scan(channels, 'pay');
      world.state.wake();
      await world.answerAll();
      if (when === 'after') world.scan(channels, 'pay');
      world.state.wake();
      await world.answerAll();
      expect(states('pay', 'channels')).toEqual(['stamped', 'stamped']);
      expect(world.state.verdict(channels.scene)).toBe('fresh');
    },
  );

  it('of a booth of another product gives that one’s stamp', async () => {
    world.scan(channels, 'pay');
    world.state.wake();
    await world.answerAll();
    expect(states('channels', 'pay')).toEqual(['stamped', 'open']);
    expect(world.state.verdict(channels.scene)).toBe('fresh');
  });
});

describe('a claim that is refused for now', () => {
  it.each(later)('waits after %s, and is sent at the next launch, once', async (why) => {
    world.scan(pay);
    world.state.wake();
    await world.refuse(why);
    expect(world.state.verdict(pay.scene)).toBe('waiting');
    world.state.wake();
    expect(world.claims).toBe(1);
    world.launch().wake();
    world.state.wake();
    await world.answerAll();
    expect([world.claims, states('pay')]).toEqual([2, ['stamped']]);
  });

  it('is sent with the next scan, the oldest first', async () => {
    world.scan(pay);
    world.state.wake();
    await world.refuse('UNAVAILABLE');
    world.scan(channels);
    world.state.wake();
    expect(world.calls[0]?.code).toBe(pay);
    await world.answerAll();
    expect(states('pay', 'channels')).toEqual(['stamped', 'stamped']);
  });

  it('is sent when the passport is looked at', async () => {
    world.scan(pay);
    world.state.wake();
    await world.refuse('UNAVAILABLE');
    void world.state.open();
    await world.answerAll();
    expect([states('pay'), world.lists]).toEqual([['stamped'], 0]);
  });

  it('waits no longer where the list has told of its stamp meanwhile', async () => {
    void world.state.open();
    world.scan(pay);
    await quiet();
    const list = world.calls.shift();
    world.state.wake();
    await world.answer(false);
    void world.state.open();
    list?.end({ ok: true, data: { stamps: world.given, booths: [], fresh: false } });
    await quiet();
    expect(states('pay')).toEqual(['stamped']);
    await world.refuse('UNAVAILABLE');
    expect(world.state.verdict(pay.scene)).toBe('had');
  });

  it('is sent again where it is scanned again, though another is under way', async () => {
    world.scan(pay);
    world.scan(channels);
    world.state.wake();
    await world.refuse('INTERNAL');
    world.scan(pay);
    world.state.wake();
    await world.answerAll();
    expect([world.claims, states('pay', 'channels')]).toEqual([3, ['stamped', 'stamped']]);
  });

  it('is not sent twice where another code is scanned while it is under way', async () => {
    world.scan(pay);
    world.state.wake();
    world.scan(channels);
    world.state.wake();
    await world.refuse('INTERNAL');
    await world.answerAll();
    expect([world.claims, states('pay', 'channels')]).toEqual([2, ['pending', 'stamped']]);
  });

  it('goes with the next page where it was scanned while another was refused', async () => {
    world.scan(pay);
    world.state.wake();
    world.scan(channels);
    world.state.wake();
    await world.refuse('UNAVAILABLE');
    expect(world.claims).toBe(1);
    world.state.wake();
    await world.answerAll();
    expect(states('pay', 'channels')).toEqual(['stamped', 'stamped']);
  });

  it('does not hold up the others where only it stumbles', async () => {
    world.scan(pay);
    world.scan(channels);
    world.state.wake();
    await world.refuse('INTERNAL');
    await world.answerAll();
    expect(states('pay', 'channels')).toEqual(['pending', 'stamped']);
  });

  it('lets the others wait where none would be heard', async () => {
    world.scan(pay);
    world.scan(channels);
    world.state.wake();
    await world.refuse('UNAVAILABLE');
    expect(world.claims).toBe(1);
  });
});
