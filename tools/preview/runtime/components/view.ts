import { defineBuiltIn } from './define';
import { hoverProperties, withHover } from './hover';

export const styles = 'wx-view,wx-cover-view{display:block}';

export const defineView = (): void => {
  // Times: documentation of view, hover-start-time 50 ms, hover-stay-time 400 ms.
  defineBuiltIn({ tag: 'view', properties: hoverProperties('none', 50, 400), setup: withHover });
  defineBuiltIn({ tag: 'cover-view' });
};
