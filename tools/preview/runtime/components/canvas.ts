import { asCanvasNode } from './canvas-node';
import { defineBuiltIn } from './define';
import { registerNode } from './node-handle';

// Documentation of canvas: "默认宽度300px、高度150px".
export const styles =
  'wx-canvas{display:block;position:relative;width:300px;height:150px;overflow:hidden}wx-canvas>canvas{display:block;width:100%;height:100%}';

export const defineCanvas = (): void => {
  defineBuiltIn({
    tag: 'canvas',
    isEmpty: true,
    properties: {
      type: { type: String, value: '' },
      canvasId: { type: String, value: '' },
      disableScroll: { type: Boolean, value: false },
    },
    setup: (host) => {
      const canvas = asCanvasNode(document.createElement('canvas'));
      host.dom.append(canvas);
      registerNode(host.dom, canvas);
      host.dom.addEventListener(
        'touchmove',
        (event) => {
          if (host.get('disableScroll') === true) event.preventDefault();
        },
        { passive: false },
      );
      return {};
    },
  });
};
