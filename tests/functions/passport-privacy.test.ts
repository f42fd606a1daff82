/** What passport keeps to itself: who someone is, and why it cannot check a code. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataOf, refusal } from '../support/edition-cloud';
import { startEventCloud, type EventCloud } from '../support/event-cloud';
import { temporaryFolder } from '../support/local-cloud';

let cloud: EventCloud;

describe('the secret', () => {
  it('where there is none a claim is told to wait, the log why, and lists go on', async () => {
    const dataDir = await temporaryFolder();
    const before = await startEventCloud({ dataDir });
    const { scene } = await before.booth('pay');
    await before.cloud.close();
    cloud = await startEventCloud({ dataDir, variables: { SCENE_SECRET: 'too short' } });
    for (const text of [scene, 'none of ours'])
      expect(await cloud.claim('o_waits', text)).toEqual(refusal('UNAVAILABLE', 'again in a moment'));
    expect(dataOf(await cloud.passport('o_waits', { action: 'list' })).booths).toHaveLength(1);
    expect(cloud.lines).toEqual([
      expect.stringContaining('SCENE_SECRET'),
      expect.stringContaining('SCENE_SECRET'),
    ]);
    await cloud.cloud.close();
    const after = await startEventCloud({ dataDir });
    expect(dataOf(await after.claim('o_waits', scene)).fresh).toBe(true);
  });
});

describe('who someone is', () => {
  const openid = 'o_Nobody-must_know-this';

  it('has to be known', async () => {
    cloud = await startEventCloud();
    expect((await cloud.cloud.call('passport', { action: 'list' })).status).toBe(403);
    // Should the platform's rule not hold, the function itself looks.
    await writeFile(path.join(cloud.root, 'security-rules.json'), JSON.stringify({ '*': { invoke: true } }));
    for (const event of [{ action: 'list' }, { action: 'claim', scene: 'p' }, {}])
      expect(await cloud.send('passport', event)).toEqual(refusal('UNAUTHENTICATED', 'Sign in'));
    expect(await cloud.ids('attempts')).toEqual([]);
  });

  it('is in no answer, no document and no line of the log', async () => {
    cloud = await startEventCloud();
    const { scene } = await cloud.booth('pay');
    const answers = [
      await cloud.claim(openid, scene),
      await cloud.claim(openid, scene),
      await cloud.claim(openid, openid),
      await cloud.claim(openid, `${openid}${openid}`),
      await cloud.passport(openid, { action: 'list' }),
      await cloud.send('passport', { action: openid }, openid),
      await cloud.send('codes', { action: 'list' }, openid),
    ];
    for (let time = 0; time < 12; time += 1) answers.push(await cloud.claim(openid, 'none of ours'));
    // What a booth that cannot be read makes of a claim goes to the log.
    await cloud.change('booths', scene.slice(2, 10), { product: 'unknown' });
    answers.push(await cloud.claim(openid, scene));
    expect(answers.at(-1)).toEqual(refusal('INTERNAL'));
    expect(cloud.lines).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toContain(openid);
    expect(cloud.lines.join('\n')).not.toContain(openid);
    const files = await readdir(cloud.dataDir, { recursive: true, withFileTypes: true });
    const stored = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name))),
    );
    const whole = Buffer.concat(stored);
    expect(whole.includes('sample.')).toBe(true);
    expect(whole.includes(openid)).toBe(false);
    expect(await cloud.ids('stamps')).toEqual([expect.stringMatching(/^sample\.[\w-]{22}\.pay$/)]);
  });

  it('is the same to the cloud at any time', async () => {
    cloud = await startEventCloud();
    const { scene } = await cloud.booth('pay');
    dataOf(await cloud.claim(openid, scene));
    const [first] = await cloud.ids('stamps');
    const { scene: other } = await cloud.booth('wecom');
    dataOf(await cloud.claim(openid, other));
    expect(await cloud.ids('stamps')).toEqual([first, first?.replace('pay', 'wecom')]);
  });
});
