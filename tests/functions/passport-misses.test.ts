/** Whoever tries out codes is slowed down, alone; genuine codes never are. */
import { sceneOf } from '../support/booth-scenes';
import { administer } from '../support/cloud-console';
import { dataOf, refusal } from '../support/edition-cloud';
import { atOnce, databaseRequests, startEventCloud, type EventCloud } from '../support/event-cloud';

const tenMinutes = 10 * 60 * 1000;
const allowed = 10;

const notOurs = { ok: false, error: { code: 'NOT_FOUND', message: 'This is not a code of ours.' } };

let cloud: EventCloud;

beforeAll(async () => {
  cloud = await startEventCloud();
});

const forged = (place: number): string => sceneOf('aaaaaaaa', `guess ${place}`);

/** Waits for the next window where this one is nearly over: what a test counts is all in one. */
const withinOneWindow = async (): Promise<void> => {
  const left = tenMinutes - (Date.now() % tenMinutes);
  if (left < 30_000) await new Promise((resolve) => setTimeout(resolve, left));
};

const counted = async (): Promise<{ _id: string; count: number; until: number }[]> => {
  const ids = await cloud.ids('attempts');
  const documents = await Promise.all(ids.map((id) => cloud.document('attempts', id)));
  return documents as { _id: string; count: number; until: number }[];
};

it('ten codes that are none pass, the next ones are told how long to wait', async () => {
  await withinOneWindow();
  for (let place = 0; place < allowed; place += 1)
    expect(await cloud.claim('o_tries', place % 2 === 0 ? forged(place) : 'nothing')).toEqual(notOurs);
  const answer = await cloud.claim('o_tries', forged(99));
  const left = Math.ceil((tenMinutes - (Date.now() % tenMinutes)) / 1000);
  expect(answer).toEqual(refusal('RESOURCE_EXHAUSTED', 'again in \\d+ seconds'));
  const told = answer.ok ? 0 : Number(/\d+/.exec(answer.error.message)?.[0]);
  expect(told).toBeGreaterThanOrEqual(left);
  expect(told).toBeLessThanOrEqual(left + 5);
  const [document] = await counted();
  expect(document?.count).toBe(allowed);
  expect(document?.until).toBe(Math.ceil(Date.now() / tenMinutes) * tenMinutes);
  expect(document?._id).toMatch(/^[\w-]{22}\.\d+$/);
});

it('a genuine code counts all the same, and a wrong field is still named', async () => {
  const { scene } = await cloud.booth('pay');
  expect(dataOf(await cloud.claim('o_tries', scene)).fresh).toBe(true);
  expect(dataOf(await cloud.passport('o_tries', { action: 'list' })).stamps).toHaveLength(1);
  expect(await cloud.claim('o_tries', '')).toEqual(refusal('INVALID_ARGUMENT', '^scene: '));
  expect(await cloud.claim('o_tries', forged(1))).toEqual(refusal('RESOURCE_EXHAUSTED'));
});

it('of 200 at once exactly ten pass, while another visitor collects stamps undisturbed', async () => {
  await withinOneWindow();
  const { scene } = await cloud.booth('wecom');
  const [answers, beside] = await Promise.all([
    atOnce(200, (place) => cloud.claim('o_floods', forged(place))),
    atOnce(20, () => cloud.claim('o_visitor', scene)),
  ]);
  expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(notOurs))).toHaveLength(
    allowed,
  );
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'RESOURCE_EXHAUSTED')).toHaveLength(
    190,
  );
  expect(beside.map(dataOf).filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(await cloud.claim('o_visitor', forged(0))).toEqual(notOurs);
  expect((await counted()).map(({ count }) => count).sort((one, other) => one - other)).toEqual([1, 10, 10]);
});

it('a new window begins anew', async () => {
  await withinOneWindow();
  const known = new Set(await cloud.ids('attempts'));
  for (let place = 0; place <= allowed; place += 1) await cloud.claim('o_returns', forged(place));
  expect(await cloud.claim('o_returns', forged(0))).toEqual(refusal('RESOURCE_EXHAUSTED'));
  // As if the time had gone by: what was counted was counted in the window before.
  const current = Math.floor(Date.now() / tenMinutes);
  const [person] = (await cloud.ids('attempts')).filter((id) => !known.has(id)).map((id) => id.split('.')[0]);
  const { url } = cloud.cloud;
  const [id, earlier] = [`${person}.${current}`, `${person}.${current - 1}`];
  const data = [JSON.stringify({ _id: earlier, count: allowed, until: current * tenMinutes })];
  await administer(url, { action: 'database.insertDocument', collectionName: 'attempts', data });
  const query = JSON.stringify({ _id: id });
  expect(
    await administer(url, { action: 'database.removeDocument', collectionName: 'attempts', query }),
  ).toMatchObject({ data: { deleted: 1 } });
  expect(await cloud.claim('o_returns', forged(0))).toEqual(notOurs);
});

it('a miss costs three database operations at most, and none of them reads a booth', async () => {
  await withinOneWindow();
  cloud.explained.length = 0;
  const costs: number[] = [];
  for (let place = 0; place < allowed + 2; place += 1)
    costs.push(await databaseRequests(() => cloud.claim('o_costs', forged(place))));
  expect(costs).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3]);
  expect(new Set(cloud.explained.map(({ collection }) => collection))).toEqual(new Set(['attempts']));
});
