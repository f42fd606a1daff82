import type { HostServices } from '../host';
import * as button from './button';
import type { OpenTypes } from './button';
import * as canvas from './canvas';
import { defineBuiltIn } from './define';
import * as image from './image';
import type { PictureMenu } from './image';
import * as input from './input';
import * as navigator from './navigator';
import * as pageMeta from './page-meta';
import * as scrollView from './scroll-view';
import * as swiper from './swiper';
import * as switchControl from './switch';
import * as text from './text';
import * as view from './view';

export type { OpenTypes, PictureMenu };

/** px of a rem at a font scale of 1 (browsers' own, and the platform's at its standard size). */
const standardFont = 16;

/** Registers the built-in components and gives their style sheet. */
export const defineBuiltIns = (services: HostServices, open: OpenTypes, showMenu: PictureMenu): string => {
  view.defineView();
  text.defineText();
  image.defineImage(showMenu);
  button.defineButton(open, services.fail);
  canvas.defineCanvas();
  scrollView.defineScrollView();
  swiper.defineSwiper();
  navigator.defineNavigator(services.router);
  pageMeta.definePageMeta(standardFont * services.launch.font);
  input.defineInput();
  switchControl.defineSwitch();
  // Its content stays in place: nothing lies over the webview, and fixed elements already count from it.
  defineBuiltIn({ tag: 'root-portal' });
  return [
    view.styles,
    text.styles,
    image.styles,
    button.styles,
    canvas.styles,
    scrollView.styles,
    swiper.styles,
    navigator.styles,
    pageMeta.styles,
    input.styles,
    switchControl.styles,
    'wx-root-portal{display:contents}',
  ].join('\n');
};
