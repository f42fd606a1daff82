import fc from 'fast-check';
import { withServedFont } from '../../../tools/preview/runtime/served-font';
import { charactersOf, readFont, startScript } from '../../../tools/preview/server/fonts';

describe('the font of the preview', () => {
  it('finds the East Asian characters of a script, written out or escaped, each once', () => {
    expect(charactersOf(`var a = "连接，器器"; var b = "\\u8fde\\u63A5"; // é ✓`)).toBe('器接连，');
  });

  it('misses none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 1 }), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(new Set(charactersOf(JSON.stringify(text)))).toEqual(new Set(text));
      }),
    );
  });

  it('stands for the system font', () => {
    expect(withServedFont('600 12px system-ui, sans-serif')).toBe(
      "600 12px 'Noto Sans SC Variable', sans-serif",
    );
    expect(withServedFont('my-system-ui')).toBe('my-system-ui');
  });

  it('is a script, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string(), (characters) => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- only parsed, to see that it is a script
        new Function(startScript(characters));
      }),
    );
  });

  it('waits for its parts instead of showing another font first', async () => {
    const sheet = String(await readFont('index.css'));
    expect(sheet).toContain('font-display: block');
    expect(sheet).not.toContain('swap');
  });

  it.each(['../package.json', 'files/../package.json', 'files/none.woff2', 'scss/mixins.scss'])(
    'is not a way to %s',
    async (name) => {
      expect(await readFont(name)).toBeNull();
    },
  );
});
