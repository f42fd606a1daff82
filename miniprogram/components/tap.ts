/** A tap on an element that carries `data-id`. */
export type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
