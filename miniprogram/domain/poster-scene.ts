/**
 * The scene of the code on a page's poster: it says only where a visitor comes from, as the code opens that page. A
 * booth's scene begins with a digit, so the two are never taken for each other.
 */
export const posterScene = 'p';
