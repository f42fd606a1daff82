/** Organisers make booths, and nobody else does. */
import { decodeScene } from '../../miniprogram/domain/booth-scene';
import { dataOf, refusal } from '../support/edition-cloud';
import { atOnce, startEventCloud, type EventCloud } from '../support/event-cloud';

const good = { action: 'create' as const, product: 'pay', label: '咖啡', place: '一号馆' };

let cloud: EventCloud;

const stored = (): Promise<string[]> => cloud.ids('booths');

describe('who may use it', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  const events = [good, { action: 'list' }, { action: 'revoke', id: 'x' }, { action: 'render', id: 'x' }];

  it.each(events)('a visitor may not: %j', async (event) => {
    expect(await cloud.send('codes', event, 'o_visitor')).toEqual(
      refusal('PERMISSION_DENIED', 'organisers only'),
    );
    expect(await stored()).toEqual([]);
  });

  it('who has no openid does not get in', async () => {
    expect((await cloud.cloud.call('codes', good)).status).toBe(403);
    expect(await stored()).toEqual([]);
  });
});

describe('create', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('makes a booth of the served edition, with what its code says', async () => {
    const before = Date.now();
    const { booth } = dataOf(await cloud.codes(good));
    expect(booth).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{8}$/) as string,
      edition: 'sample',
      product: 'pay',
      label: { zh: '咖啡', en: '咖啡' },
      place: { zh: '一号馆', en: '一号馆' },
      created: expect.any(Number) as number,
      revoked: null,
      scene: expect.any(String) as string,
      page: 'pages/pay/pay',
    });
    expect(booth.created).toBeGreaterThanOrEqual(before);
    expect(booth.created).toBeLessThanOrEqual(Date.now());
    expect(decodeScene(booth.scene)).toMatchObject({ id: booth.id });
  });

  it('keeps neither the code nor the secret', async () => {
    const { booth } = dataOf(await cloud.codes(good));
    const { id, scene, page, ...rest } = booth;
    expect(await cloud.document('booths', id)).toEqual({ _id: id, ...rest });
    expect([scene, page]).not.toContain(undefined);
  });

  it.each<[string, unknown, unknown]>([
    ['each language of its own', { zh: '咖啡', en: 'Coffee' }, { zh: '咖啡', en: 'Coffee' }],
    ['white space around it', '  咖啡\n', { zh: '咖啡', en: '咖啡' }],
    ['white space around each', { zh: ' 咖 ', en: '\tCo ffee ' }, { zh: '咖', en: 'Co ffee' }],
    ['24 characters', '咖'.repeat(24), { zh: '咖'.repeat(24), en: '咖'.repeat(24) }],
    ['24 characters of two units', '𠮷'.repeat(24), { zh: '𠮷'.repeat(24), en: '𠮷'.repeat(24) }],
    ['a joined emoji', '👩‍🍳', { zh: '👩‍🍳', en: '👩‍🍳' }],
    ['what looks like a field', '$booths.label', { zh: '$booths.label', en: '$booths.label' }],
    ['what looks like a tag', '<b>&amp;', { zh: '<b>&amp;', en: '<b>&amp;' }],
  ])('takes a label with %s', async (_name, label, expected) => {
    const { booth } = dataOf(await cloud.codes({ ...good, label }));
    expect(booth.label).toEqual(expected);
    expect(await cloud.document('booths', booth.id)).toMatchObject({ label: expected });
  });

  it('takes a place of 40 characters', async () => {
    const { booth } = dataOf(await cloud.codes({ ...good, place: '馆'.repeat(40) }));
    expect(booth.place.en).toBe('馆'.repeat(40));
  });

  it.each<[string, object]>([
    ['product', { ...good, product: undefined }],
    ['product', { ...good, product: 'home' }],
    ['product', { ...good, product: '__proto__' }],
    ['product', { ...good, product: ['pay'] }],
    ['label', { ...good, label: undefined }],
    ['label', { ...good, label: null }],
    ['label', { ...good, label: 7 }],
    ['label', { ...good, label: ['咖啡'] }],
    ['label', { ...good, label: '' }],
    ['label', { ...good, label: ' \n ' }],
    ['label', { ...good, label: '\u200b\u200d' }],
    ['label', { ...good, label: '咖'.repeat(25) }],
    ['label', { ...good, label: 'x'.repeat(5000) }],
    ['label', { ...good, label: '咖\n啡' }],
    ['label', { ...good, label: '咖\u2028啡' }],
    ['label', { ...good, label: '咖\u0000啡' }],
    ['label', { ...good, label: '\u202e咖啡' }],
    ['label', { ...good, label: '咖\ud800' }],
    ['label.$gt', { ...good, label: { $gt: '' } }],
    ['label.en', { ...good, label: { zh: '咖啡' } }],
    ['label.en', { ...good, label: { zh: '咖啡', en: '' } }],
    ['label.zh', { ...good, label: { zh: 7, en: 'Coffee' } }],
    ['label.fr', { ...good, label: { zh: '咖啡', en: 'Coffee', fr: 'Café' } }],
    ['place', { ...good, place: '馆'.repeat(41) }],
    ['place', { ...good, place: 'Hall\u00851' }],
    ['place.zh', { ...good, place: { zh: 'x'.repeat(41), en: 'Hall 1' } }],
    ['edition', { ...good, edition: 'sample' }],
    ['_id', { ...good, _id: 'aaaaaaaa' }],
    ['event', { ...good, label: '咖'.repeat(3000) }],
    ['action', { ...good, action: 'remove' }],
  ])('names a wrong %s and writes nothing: %#', async (field, event) => {
    const before = await stored();
    expect(await cloud.send('codes', event, 'o_organiser')).toEqual(
      refusal('INVALID_ARGUMENT', `(^|; )${field.replace(/[.$]/g, '\\$&')}: `),
    );
    expect(await stored()).toEqual(before);
  });

  it('gives everyone at once a booth of their own', async () => {
    const answers = await atOnce(40, () => cloud.codes(good));
    const ids = answers.map((answer) => dataOf(answer).booth.id);
    expect(new Set(ids).size).toBe(40);
    expect(await stored()).toEqual(expect.arrayContaining(ids));
  });
});
