/** Which openids the local cloud takes, in words. */
export const openidRule = '1–64 letters, digits, - and _, not digits only';

/** The SDK turns a value of digits only into a number, so such an openid would not come back as itself. */
export const isOpenid = (openid: string): boolean => /^[\w-]{1,64}$/.test(openid) && !/^-?\d+$/.test(openid);
