import fc from 'fast-check';
import { focusValue, parseFocus, type Focus } from '../../../miniprogram/domain/focus';

const kinds = ['metric', 'announcement', 'story', 'quote'] as const;

const focus: fc.Arbitrary<Focus> = fc.record({
  kind: fc.constantFrom(...kinds),
  id: fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/),
});

describe('a link into a page', () => {
  it('points at the record it was made for', () => {
    fc.assert(
      fc.property(focus, (wanted) => {
        expect(parseFocus(focusValue(wanted))).toEqual(wanted);
      }),
    );
  });

  it('needs no encoding in a path', () => {
    fc.assert(
      fc.property(focus, (wanted) => {
        expect(encodeURIComponent(focusValue(wanted))).toBe(focusValue(wanted));
      }),
    );
  });

  it('points at nothing where someone else wrote it', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = parseFocus(value);
        expect(read === null || focusValue(read) === value).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'metric',
    'metric.',
    'metric.a b',
    'poster.pay',
    'metric.a.b',
    'metric.%61',
    'METRIC.a',
    ' metric.a',
    'metric.a\n',
    `metric.${'a'.repeat(61)}`,
    7,
    null,
    undefined,
  ])('points at nothing: %j', (value) => {
    expect(parseFocus(value)).toBeNull();
  });
});
