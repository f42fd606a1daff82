import { shownAge } from '../../../miniprogram/behaviors/shown-age';

describe('the age of a page that is being read', () => {
  it('is that of the fresher content where all of it is on show', () => {
    expect(shownAge(3, { version: 3, freshness: 'current' })).toEqual({ version: 3, freshness: 'current' });
  });

  it('is called neither current nor newer where a part of the fresher content waits', () => {
    expect(shownAge(2, { version: 3, freshness: 'current' })).toEqual({ version: 2, freshness: 'unchecked' });
  });

  it('keeps the note that something newer did not arrive', () => {
    expect(shownAge(2, { version: 3, freshness: 'older' })).toEqual({ version: 2, freshness: 'older' });
  });
});
