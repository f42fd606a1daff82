import { loadComponent, texts } from '../support/component';

const show = loadComponent('page-foot');

describe('the foot of a page', () => {
  it('says where the content is from, that the app is unofficial, and how fresh it is', () => {
    const foot = show({ source: '公开报道', unofficial: '非官方手册', freshness: '内容第7版' });
    expect(texts(foot, '.page-foot__line')).toEqual(['公开报道', '非官方手册', '内容第7版']);
  });

  it('says what is not as usual, as long as it is so', () => {
    const foot = show({ freshness: '内容第7版', notice: '暂时连不上云端' });
    expect(texts(foot, '.page-foot__line')).toContain('暂时连不上云端');
    foot.setData({ notice: '' });
    expect(texts(foot, '.page-foot__line')).toEqual(['内容第7版']);
  });
});
