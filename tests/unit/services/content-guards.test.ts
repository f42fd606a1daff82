import { isPageAnswer, isPageCopy } from '../../../miniprogram/services/content-guards';

const copy = { version: 1, hash: '0123456789abcdef', page: { id: 'pay' } };

it('a page is taken with a Mini Program code and without one', () => {
  const coded = { ...copy, page: { ...copy.page, code: 'cloud://env.bucket/codes/2023/release/pay.png' } };
  expect([copy, coded].map(isPageCopy)).toEqual([true, true]);
  expect([copy, coded].map(isPageAnswer)).toEqual([true, true]);
});
