import { shareArt } from '../../../miniprogram/domain/share-art';

it('names the picture of a page in the package', () => {
  expect(shareArt('home', 'square')).toBe('/images/share/home-square.png');
  expect(shareArt('wecom', 'card')).toBe('/images/share/wecom-card.png');
});
