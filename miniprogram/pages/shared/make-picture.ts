import type { MakePicture } from '../../../typings/picture';

/** Draws with the poster package, which comes when it is first asked for. @throws Error where it does not come */
export const makePicture: MakePicture = async (format, subject) => {
  // The platform types what it gives as any; what is named here is what stands there.
  const drawing = (await require.async('../../packages/poster/make-picture')) as { makePicture: MakePicture };
  return drawing.makePicture(format, subject);
};
