import type { PassportWords } from '../../../../typings/passport-words';

export const en: PassportWords = {
  scan: {
    welcome: 'Welcome to {booth}',
    booth: 'the {product} booth',
    verdicts: {
      sending: 'Stamping…',
      waiting: 'Saved, to be sent when online',
      fresh: 'Stamped: number {count} of {total}',
      had: 'You have this stamp: {count} of {total}',
      unknown: 'Not a code of ours; the page is all here',
      revoked: 'A code out of use; the page is all here',
    },
    open: 'Open the passport',
  },
  title: 'Event passport',
  count: '{count} of {total} stamps',
  date: '{day} {month}',
  stamped: '{product}, stamped on {date}',
  pending: '{product}, stamp to be sent',
  open: '{product}, no stamp yet',
  toSend: 'To be sent',
  toSendHint: 'Stamps to be sent are saved on this phone and go out once you are online.',
  left: '{count} to go',
  comma: ', ',
  complete: 'All {total} stamps are here',
  poster: 'Badge poster',
};
