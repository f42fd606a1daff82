import fc from 'fast-check';
import { parseVia, viaValue, type Via } from '../../../miniprogram/domain/share/via';

const vias = fc.record<Via>({
  channel: fc.constantFrom('chat', 'moments', 'favourite', 'poster'),
  surface: fc.constantFrom('menu', 'sheet', 'quote'),
});

describe('where a link was sent from', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(vias, (via) => {
        expect(parseVia(viaValue(via))).toEqual(via);
      }),
    );
  });

  it('needs no encoding in a link', () => {
    fc.assert(
      fc.property(vias, (via) => {
        expect(encodeURIComponent(viaValue(via))).toBe(viaValue(via));
      }),
    );
  });

  it.each([
    'chat',
    'chat.',
    '.menu',
    'chat.menu.',
    'chat.menu.sheet',
    'CHAT.menu',
    'toString.menu',
    ' chat.menu',
  ])('is unknown for what is nearly one: %j', (value) => {
    expect(parseVia(value)).toBeNull();
  });

  it('is unknown for anything else, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const via = parseVia(value);
        expect(via === null || viaValue(via) === value).toBe(true);
      }),
    );
  });
});
