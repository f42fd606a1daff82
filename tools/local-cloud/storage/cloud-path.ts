/**
 * The one environment's storage as fileIDs name it: `<environment>.<bucket>`. The platform's bucket is the hexadecimal
 * of the environment's first two letters, the environment and an account's number.
 */
const place = 'local-env.6c6f-local-env-1200000000';

const scheme = 'cloud://';

/** UTF-8 bytes of the longest path ("File naming rules" of cloud storage). */
const longest = 850;

/** Beside control characters, which the platform partly refuses: what would be lost on the way through an address. */
const unaddressable = /[\p{Cc}?#%\\]/u;

/**
 * What is wrong with a path that a file is to be uploaded to; null where nothing is. No empty path or part, no `/` at
 * its start, 850 bytes at most: the platform's rules. The rest keeps paths apart that an address would make the same.
 */
export const pathProblem = (path: string): string | null => {
  if (path === '') return 'must not be empty';
  if (path.startsWith('/')) return 'must not start with /';
  if (Buffer.byteLength(path) > longest) return `must be at most ${longest} bytes of UTF-8`;
  if (Buffer.from(path).toString() !== path) return 'must be well-formed Unicode';
  if (unaddressable.test(path)) return 'must not hold control characters or any of ? # % \\';
  if (path.trim() !== path) return 'must not start or end with white space';
  const parts = path.split('/');
  if (parts.includes('')) return 'must not hold // or end with /';
  if (parts.includes('.') || parts.includes('..')) return 'must not hold . or .. as a part';
  return null;
};

/** Such as `cloud://local-env.6c6f-local-env-1200000000/codes/pay.png`. */
export const fileIdOf = (path: string): string => `${scheme}${place}/${path}`;

/** The path of a fileID; null where it is another environment's, or no fileID. */
export const pathOf = (fileId: string): string | null => {
  const start = `${scheme}${place}/`;
  return fileId.startsWith(start) ? fileId.slice(start.length) : null;
};

/** Where the server answers for a file, its parts not encoded yet: the SDK encodes them. */
export const addressOf = (path: string): string => `/storage/${place}/${path}`;

/** The fileID of an address under `/storage/`, whatever environment it names; null where it cannot be decoded. */
export const fileIdAt = (pathname: string): string | null => {
  try {
    return `${scheme}${decodeURIComponent(pathname.slice('/storage/'.length))}`;
  } catch {
    return null;
  }
};
