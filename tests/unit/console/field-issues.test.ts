import { fieldIssues } from '../../../miniprogram/packages/console/field-issues';
import { consoleWords } from '../../../miniprogram/packages/console/i18n';

const words = consoleWords('zh').codes.issues;

it.each([
  ['label.zh: must be 1 to 24 characters', { 'label.zh': '要有1到24个字' }],
  // One text for both languages was typed as the Chinese one.
  ['place: must be 1 to 40 characters', { 'place.zh': '要有1到40个字' }],
  [
    'label.en: is missing; place: must be 1 to 40 characters',
    { 'label.en': '这一项要填', 'place.zh': '要有1到40个字' },
  ],
  [
    'product: must be one of channels, pay; label: must be one line without control characters',
    {
      product: '云端没有收下：must be one of channels, pay',
      'label.zh': '云端没有收下：must be one line without control characters',
    },
  ],
])('reads %s', (message, issues) => {
  expect(fieldIssues(message, words)).toEqual(issues);
});

it.each([
  '',
  'event: must be an object',
  'action: must be one of create',
  'Something else.',
  'label.fr: is missing',
])('finds no field of a booth in “%s”', (message) => {
  expect(fieldIssues(message, words)).toEqual({});
});
