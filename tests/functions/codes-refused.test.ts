/** WeChat refuses to draw a booth's code: the organiser is told why, and whether to wait or to mend something. */
import { encodeAnswer } from '../../tools/local-cloud/openapi/messages';
import { inProject } from '../../tools/support/paths';
import { refusal } from '../support/edition-cloud';
import { containing } from '../support/local-cloud';
import { standInCloud, type StandInAnswer } from '../support/stand-in-cloud';

const text = { zh: '咖啡', en: 'Coffee' };
const booth = {
  _id: 'aaaaaaaa',
  edition: 'sample',
  product: 'pay',
  label: text,
  place: text,
  created: 1,
  revoked: null,
};
const found = JSON.stringify({ requestId: 'request', data: { list: [JSON.stringify(booth)] } });

let errcode = 0;
let errmsg = '';

const fromWeChat = (): StandInAnswer => ({
  status: 200,
  contentType: 'application/octet-stream',
  body: encodeAnswer({
    contentType: 'application/json; charset=utf-8',
    data: Buffer.from(JSON.stringify({ errcode, errmsg })),
  }),
});

const { run, printed, forget } = standInCloud(({ contentType }) =>
  contentType.startsWith('multipart/form-data') ? fromWeChat() : { status: 200, body: found },
);

beforeEach(forget);

it.each<[number, string, string]>([
  [41030, 'invalid page: the Mini Program is not published', 'FAILED_PRECONDITION'],
  [40097, 'invalid args', 'FAILED_PRECONDITION'],
  [45009, 'reach max api minute quota limit', 'UNAVAILABLE'],
  [-1, 'system error', 'UNAVAILABLE'],
  [99999, `something new ${'x'.repeat(1000)}`, 'UNAVAILABLE'],
])('%d “%.40s” is a %s that names it', async (number, message, code) => {
  [errcode, errmsg] = [number, message];
  const answer = await run(
    inProject('cloudfunctions'),
    'codes',
    { action: 'render', id: booth._id },
    'o_organiser',
  );
  expect(answer).toEqual(refusal(code, 'cannot be drawn', String(number), message.slice(0, 40)));
  expect(JSON.stringify(answer).length).toBeLessThan(300);
  expect(printed).toEqual([containing(`codes ${number} `)]);
});
