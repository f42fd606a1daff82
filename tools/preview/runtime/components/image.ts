import { addressOfFile } from '../temp-files';
import { defineBuiltIn, type Host } from './define';

/** object-fit and object-position by mode; widthFix and heightFix size the element itself. */
const modes: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
  top: 'none 50% 0',
  bottom: 'none 50% 100%',
  center: 'none 50% 50%',
  left: 'none 0 50%',
  right: 'none 100% 50%',
  'top left': 'none 0 0',
  'top right': 'none 100% 0',
  'bottom left': 'none 0 100%',
  'bottom right': 'none 100% 100%',
};

// Documentation of image: "默认宽度320px、高度240px".
export const styles =
  'wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}wx-image>img{display:block;width:100%;height:100%}wx-image>img:not([src]){visibility:hidden}wx-image[data-mode=widthFix]{height:auto}wx-image[data-mode=widthFix]>img{height:auto}wx-image[data-mode=heightFix]{width:auto}wx-image[data-mode=heightFix]>img{width:auto}';

/** Shows WeChat's menu for a picture: a packaged file's path from the root, a temporary file's, or an address. */
export type PictureMenu = (path: string) => void;

/** The picture that the app names, as `PictureMenu` has it. */
const pathOf = (host: Host, source: string): string => {
  if (/^(data:|blob:|wxfile:|https?:|\/\/)/.test(source)) return source;
  const owner = host.component.ownerShadowRoot?.getHostNode().is ?? '';
  return new URL(source, `https://app/${owner}`).pathname;
};

export const defineImage = (showMenu: PictureMenu): void => {
  defineBuiltIn({
    tag: 'image',
    isEmpty: true,
    properties: {
      src: { type: String, value: '' },
      mode: { type: String, value: 'scaleToFill' },
      lazyLoad: { type: Boolean, value: false },
      showMenuByLongpress: { type: Boolean, value: false },
    },
    setup: (host) => {
      const img = document.createElement('img');
      // The element's own aria-label names the picture.
      img.alt = '';
      img.draggable = false;
      host.dom.append(img);
      img.addEventListener('load', () => {
        host.fire('load', { width: img.naturalWidth, height: img.naturalHeight });
      });
      img.addEventListener('error', () => {
        if (img.getAttribute('src') !== '') host.fire('error', { errMsg: `GET ${img.src} failed` });
      });
      const showMode = (mode: string): void => {
        const fit = modes[mode];
        if (fit === undefined) throw new Error(`<image>: unknown mode "${mode}"`);
        const [objectFit = '', ...position] = fit.split(' ');
        img.style.objectFit = objectFit;
        img.style.objectPosition = position.join(' ');
        host.dom.dataset.mode = mode;
      };
      showMode('scaleToFill');
      const onLongPress = (): void => {
        if (img.hasAttribute('src')) showMenu(pathOf(host, String(host.get('src'))));
      };
      return {
        changed(name, value) {
          if (name === 'mode') showMode(String(value));
          else if (name === 'lazyLoad') img.loading = value === true ? 'lazy' : 'eager';
          else if (name === 'showMenuByLongpress') {
            // Only while it is wanted: a long press that is heard takes the tap.
            if (value === true) host.component.addListener('longpress', onLongPress);
            else host.component.removeListener('longpress', onLongPress);
          } else if (name === 'src') {
            if (value === '') img.removeAttribute('src');
            else img.src = addressOfFile(pathOf(host, String(value)));
          }
        },
      };
    },
  });
};
