import fc from 'fast-check';
import { screenMetrics } from '../../../tools/preview/runtime/frame/metrics';

describe('the screen of the preview', () => {
  it('is the window itself on a phone', () => {
    expect(screenMetrics({ width: 390, height: 844 })).toEqual({
      framed: false,
      width: 390,
      height: 844,
      statusBarHeight: 0,
      bottomInset: 0,
    });
  });

  it('is a phone of 390 × 844 on a desk', () => {
    expect(screenMetrics({ width: 1280, height: 900 })).toMatchObject({
      framed: true,
      width: 390,
      height: 844,
    });
  });

  it('becomes lower with a low window, whole in it, never wider or higher than the phone', () => {
    expect(screenMetrics({ width: 1280, height: 700 }).height).toBe(660);
    expect(screenMetrics({ width: 844, height: 390 }).height).toBe(350);
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 4000 }), fc.integer({ min: 1, max: 3000 }), (width, height) => {
        const screen = screenMetrics({ width, height });
        expect(screen.width).toBe(390);
        expect(screen.height).toBeLessThanOrEqual(844);
        expect(screen.height).toBeGreaterThanOrEqual(240);
        if (height >= 280) expect(screen.height).toBeLessThan(height);
      }),
    );
  });
});
