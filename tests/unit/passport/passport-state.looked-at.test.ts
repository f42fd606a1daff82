import { stampState, uncelebrated } from '../../../miniprogram/packages/passport/state/passport';
import type { ProductId } from '../../../typings/content';
import type { Stamp } from '../../../typings/event';
import { codes, PassportWorld, quiet } from './passport-world';

const { channels, pay } = codes;

let world: PassportWorld;

beforeEach(() => {
  world = new PassportWorld();
});

afterEach(() => {
  world.check();
});

const states = (...products: ProductId[]): string[] =>
  products.map((product) => stampState(world.state.passport(), product));

describe('the passport that is looked at', () => {
  it('is the cloud’s on a new device, and its stamps lie still', async () => {
    world.given.push({ product: 'pay', booth: pay.id, at: 7 });
    void world.state.open();
    await world.answerAll();
    expect(states('pay')).toEqual(['stamped']);
    expect(uncelebrated(world.state.passport())).toEqual([]);
  });

  it('is asked for once a launch, answered or not', async () => {
    void world.state.open();
    await world.refuse('UNAVAILABLE');
    void world.state.open();
    await quiet();
    expect(world.lists).toBe(1);
  });

  it('is not asked for where a claim has told, nor where it has just been refused', async () => {
    world.scan(pay);
    world.state.wake();
    await world.answerAll();
    void world.state.open();
    await quiet();
    world.launch();
    world.scan(channels);
    void world.state.open();
    await world.refuse('UNAVAILABLE');
    expect(world.lists).toBe(0);
  });

  it.each([
    { told: 'another edition', edition: '2022', lists: 1 },
    { told: 'the edition that it holds', edition: '2023', lists: 0 },
    { told: 'no edition', edition: undefined, lists: 0 },
  ])('is asked for $lists times where a claim tells of $told', async ({ edition, lists }) => {
    const end = async (named: string | undefined): Promise<void> => {
      await quiet();
      const data = { stamps: [...world.given], booths: [], fresh: true };
      world.calls.shift()?.end({ ok: true, data: named === undefined ? data : { ...data, edition: named } });
      await quiet();
    };
    void world.state.open();
    await end('2023');
    world.launch();
    world.given.push({ product: 'pay', booth: pay.id, at: 5 });
    world.scan(pay);
    void world.state.open();
    await end(edition);
    expect(world.lists).toBe(lists);
  });

  it('tells whoever looks at it of each step, until they leave', async () => {
    const told: string[] = [];
    const leave = world.state.subscribe(() => told.push(world.state.verdict(pay.scene)));
    world.scan(pay);
    world.state.wake();
    await world.answerAll();
    expect(told).toEqual(['sending', 'fresh']);
    leave();
    world.clear();
    expect(told).toHaveLength(2);
  });

  it('shows each earned stamp coming down once', async () => {
    world.scan(pay);
    world.state.wake();
    expect(uncelebrated(world.state.passport())).toEqual([]);
    await world.answerAll();
    expect(uncelebrated(world.state.passport())).toEqual(['pay']);
    world.state.celebrate(['pay']);
    world.launch();
    expect(uncelebrated(world.state.passport())).toEqual([]);
  });

  it('of another edition begins anew, and keeps what waits', async () => {
    const answer = async (edition: string, stamps: Stamp[]): Promise<void> => {
      await quiet();
      world.calls.shift()?.end({ ok: true, data: { edition, stamps, booths: [], fresh: false } });
      await quiet();
    };
    void world.state.open();
    await answer('2023', [{ product: 'pay', booth: pay.id, at: 1 }]);
    expect(states('pay')).toEqual(['stamped']);

    world.launch();
    void world.state.open();
    world.scan(channels);
    await answer('2024', []);
    expect(states('pay', 'channels')).toEqual(['open', 'pending']);
  });
});

describe('a device that is cleared', () => {
  it('holds nothing, hears nothing of a call from before, and may ask again', async () => {
    void world.state.open();
    await world.answerAll();
    world.scan(pay);
    world.state.wake();
    world.clear();
    await world.answer();
    expect(states('pay')).toEqual(['open']);
    expect(world.state.verdict(pay.scene)).toBe('unknown');
    void world.state.open();
    await world.answerAll();
    expect([world.lists, states('pay')]).toEqual([1, ['stamped']]);
  });

  it('claims anew what is scanned again before the claim from before is answered, after it', async () => {
    world.scan(pay);
    world.state.wake();
    world.clear();
    world.scan(pay);
    world.state.wake();
    expect([world.claims, states('pay')]).toEqual([1, ['pending']]);
    await world.answer();
    expect([world.claims, states('pay')]).toEqual([2, ['pending']]);
    await world.answer();
    expect(states('pay')).toEqual(['stamped']);
    expect(world.state.verdict(pay.scene)).toBe('had');
  });
});
