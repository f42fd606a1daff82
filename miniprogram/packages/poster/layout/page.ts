/** A poster, 3 : 4: at three px to one it is as sharp as the densest screens, and no side is over a canvas's 1365 px. */
export const page = { width: 340, height: 453, margin: 26, scale: 3 } as const;

/** A chat card's picture, 5 : 4 (wx.onShareAppMessage, imageUrl). */
export const card = { width: 250, height: 200, margin: 18, scale: 3 } as const;
