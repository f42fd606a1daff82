/**
 * Tags and attributes that the preview renders. The compiler refuses every other by name; a component of
 * this folder reads each attribute listed for its tag.
 */

/** Tags that the template compiler turns into structure. */
export const templateTags = new Set(['block', 'slot', 'template', 'import', 'include', 'wxs']);

const hover = ['hover-class', 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time'];

/** Of input and textarea; what concerns the on-screen keyboard has no effect here. */
const field = [
  'value',
  'placeholder',
  'placeholder-style',
  'placeholder-class',
  'disabled',
  'maxlength',
  'focus',
  'cursor',
  'cursor-spacing',
  'adjust-position',
  'always-embed',
  'selection-start',
  'selection-end',
  'hold-keyboard',
];

/** Attributes by built-in tag, without those that every tag has (id, class, style, hidden, aria-*, events …). */
export const builtInAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    view: [...hover],
    'cover-view': [],
    text: ['user-select', 'decode'],
    image: ['src', 'mode', 'lazy-load', 'show-menu-by-longpress'],
    'root-portal': ['enable'],
    button: [
      ...hover,
      'size',
      'type',
      'plain',
      'disabled',
      'loading',
      'form-type',
      'open-type',
      'lang',
      'session-from',
      'send-message-title',
      'send-message-path',
      'send-message-img',
      'app-parameter',
      'show-message-card',
      'business-id',
    ],
    'scroll-view': [
      'scroll-x',
      'scroll-y',
      'scroll-top',
      'scroll-left',
      'scroll-into-view',
      'scroll-with-animation',
      'enhanced',
      'show-scrollbar',
      'upper-threshold',
      'lower-threshold',
      'enable-flex',
      'bounces',
    ],
    swiper: [
      'current',
      'autoplay',
      'interval',
      'duration',
      'circular',
      'vertical',
      'indicator-dots',
      'indicator-color',
      'indicator-active-color',
      'previous-margin',
      'next-margin',
      'display-multiple-items',
    ],
    'swiper-item': ['item-id', 'skip-hidden-item-layout'],
    navigator: [...hover, 'url', 'open-type', 'delta', 'target'],
    canvas: ['type', 'canvas-id', 'disable-scroll'],
    input: [...field, 'type', 'password', 'confirm-type', 'confirm-hold'],
    textarea: [...field, 'auto-height', 'fixed', 'show-confirm-bar', 'disable-default-padding'],
    switch: ['checked', 'disabled', 'color'],
    'page-meta': [
      'background-color',
      'background-color-top',
      'background-color-bottom',
      'background-text-style',
      'root-background-color',
      'root-font-size',
      'page-font-size',
      'page-style',
    ],
  }).map(([tag, attributes]) => [tag, new Set(attributes)]),
);
