import fc from 'fast-check';
import { pictureSubject } from '../../../miniprogram/domain/view/picture-subject';
import { wordsFor } from '../../../miniprogram/i18n';
import { snapshot } from '../../../miniprogram/snapshot/index';

const { pay } = snapshot.pages;
const subjectOf = (focus: unknown): ReturnType<typeof pictureSubject> =>
  pictureSubject(pay, focus, 'zh', wordsFor('zh'));

describe('what a poster shows', () => {
  it('is the metric or the quote that the link names', () => {
    expect(subjectOf('metric.pay-coupons-used')).toMatchObject({
      found: true,
      subject: { kind: 'metric', product: 'pay', metric: { id: 'pay-coupons-used', number: '120' } },
    });
    expect(subjectOf(`quote.${pay.quote?._id ?? ''}`)).toMatchObject({
      found: true,
      subject: { kind: 'quote', product: 'pay', quote: { words: pay.quote?.words } },
    });
  });

  it('is the lead metric where the link names nothing of the page, whatever it says', () => {
    for (const focus of ['story.pay-self-reliance', 'metric.channels-watch-time', 'quote.nobody', undefined])
      expect(subjectOf(focus)).toMatchObject({ found: false, subject: { metric: { id: pay.lead._id } } });
    fc.assert(
      fc.property(fc.anything(), (focus) => {
        expect(subjectOf(focus).subject.kind).toBe('metric');
      }),
    );
  });
});
