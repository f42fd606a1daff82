/**
 * What the SDK makes of every failure a database can answer with, and what our functions make of that. The local cloud
 * gives some of these never, so a server of the test's own answers as the platform might.
 */
import { inProject } from '../../tools/support/paths';
import { containing, testFunctions } from '../support/local-cloud';
import type { Step } from '../support/sdk-database';
import { standInCloud, type StandInAnswer } from '../support/stand-in-cloud';

let given: StandInAnswer = { status: 200, body: '' };
const { run, asked, printed, forget } = standInCloud(() => given);

beforeEach(forget);

const coded = (code: string): StandInAnswer => ({
  status: 200,
  body: JSON.stringify({ code, message: `the database says ${code}`, requestId: 'request-1' }),
});
const badGateway: StandInAnswer = { status: 502, body: '{}' };
/** A proxy's own page: the SDK parses it before it looks at the status. */
const badGatewayPage: StandInAnswer = { status: 502, body: '<html>Bad Gateway</html>' };
const noJson: StandInAnswer = { status: 200, body: '<html>Welcome</html>' };

const get: Step[] = [['collection', 'notes'], ['get']];
const aggregate: Step[] = [['collection', 'notes'], ['aggregate'], ['end']];
const create: Step[] = [['createCollection', 'notes']];

describe('the SDK', () => {
  it.each<[string, string, StandInAnswer, Step[], number, string]>([
    [
      'a read',
      'a missing collection',
      coded('DATABASE_COLLECTION_NOT_EXIST'),
      get,
      -502005,
      'the database says',
    ],
    ['a read', 'a failed request', coded('DATABASE_REQUEST_FAILED'), get, -502001, 'the database says'],
    ['a read', 'wrong parameters', coded('INVALID_PARAM'), get, -501007, 'the database says'],
    ['a read', 'no permission', coded('DATABASE_PERMISSION_DENIED'), get, -502003, 'the database says'],
    ['a read', 'a code it does not know', coded('DATABASE_ON_FIRE'), get, -501001, 'the database says'],
    ['a read', 'HTTP 502', badGateway, get, -501001, '502 Bad Gateway'],
    ['a read', 'HTTP 502 with a page', badGatewayPage, get, -1, 'not valid JSON'],
    ['a read', 'no JSON', noJson, get, -1, 'not valid JSON'],
    ['aggregation', 'no permission', coded('DATABASE_PERMISSION_DENIED'), aggregate, -1, 'the database says'],
    ['aggregation', 'HTTP 502', badGateway, aggregate, -1, '502 Bad Gateway'],
    ['aggregation', 'no JSON', noJson, aggregate, -1, 'not valid JSON'],
    [
      'createCollection',
      'no permission',
      coded('DATABASE_PERMISSION_DENIED'),
      create,
      -1,
      'the database says',
    ],
    ['createCollection', 'HTTP 502', badGateway, create, -1, '502 Bad Gateway'],
    ['createCollection', 'no JSON', noJson, create, -1, 'not valid JSON'],
  ])('has a code for %s that is answered with %s', async (_call, _what, answer, steps, errCode, message) => {
    given = answer;
    const outcome = await run(testFunctions, 'probe', { action: 'database', steps });
    expect(asked).toEqual(['/admin']);
    expect(outcome).toEqual({ error: { errCode, errMsg: containing(message) } });
  });
});

describe('our functions', () => {
  const built = inProject('cloudfunctions');
  const busy = 'The service is busy. Try again in a moment.';
  const broken = 'Something went wrong on our side.';

  it.each<[string, StandInAnswer, string, string, string]>([
    ['no permission', coded('DATABASE_PERMISSION_DENIED'), 'INTERNAL', broken, '-502003'],
    ['an unknown code', coded('DATABASE_ON_FIRE'), 'UNAVAILABLE', busy, '-501001'],
    ['HTTP 502', badGateway, 'UNAVAILABLE', busy, '-501001'],
    ['HTTP 502 with a page', badGatewayPage, 'INTERNAL', broken, '-1'],
    ['no JSON', noJson, 'INTERNAL', broken, '-1'],
  ])(
    'answer with the envelope where the database gives %s',
    async (_answer, answer, code, message, logged) => {
      given = answer;
      expect(await run(built, 'content', { action: 'getManifest' })).toEqual({
        ok: false,
        error: { code, message },
      });
      // One line for the log, with the code and without a stack trace.
      expect(printed).toEqual([containing(`content ${logged} `)]);
    },
  );

  it.each<[string, StandInAnswer]>([
    ['no permission', coded('DATABASE_PERMISSION_DENIED')],
    ['HTTP 502', badGateway],
    ['no JSON', noJson],
  ])(
    'tell a phone to try again where aggregation gives %s, which says of none whether it passes',
    async (_answer, answer) => {
      given = answer;
      expect(await run(built, 'passport', { action: 'list' }, 'o_visitor')).toEqual({
        ok: false,
        error: { code: 'UNAVAILABLE', message: busy },
      });
      expect(printed).toEqual([containing('passport -1 ')]);
    },
  );
});
