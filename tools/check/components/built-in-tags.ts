/**
 * Tags that need no declaration: the platform's components and the template language's own.
 * Source: developers.weixin.qq.com/miniprogram/dev/component/ and …/dev/reference/wxml/ (WebView renderer).
 */
export const builtInTags: ReadonlySet<string> = new Set(
  `ad ad-custom audio block button camera canvas channel-live channel-video checkbox checkbox-group
  cover-image cover-view editor form functional-page-navigator icon image import include input
  keyboard-accessory label live-player live-pusher map match-media movable-area movable-view native-component
  navigation-bar navigator official-account open-data page-container page-meta picker picker-view
  picker-view-column progress radio radio-group rich-text root-portal scroll-view share-element slider slot
  store-home store-product swiper swiper-item switch template text textarea video view voip-room web-view
  wxs`.split(/\s+/),
);
