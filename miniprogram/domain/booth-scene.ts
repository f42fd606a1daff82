import { isBoothId } from './booth-id';

/** What a booth's Mini Program code carries as its scene: `1.<id>.<tag>`, 25 of the 32 characters that a scene may have. */
export interface BoothScene {
  /** Of the booth: eight small letters and digits. */
  id: string;
  /** The first 80 bits of HMAC-SHA256(secret, id), ten bytes: what only who knows the secret can make. */
  tag: readonly number[];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes of a tag, and the characters they take, six bits each. */
const tagBytes = 10;
const tagLength = 14;

const sceneForm = new RegExp(`^1\\.([a-z0-9]{8})\\.([A-Za-z0-9_-]{${tagLength}})$`);

const bitsOf = (value: number, width: number): string => value.toString(2).padStart(width, '0');

/** Base64 for addresses (RFC 4648, section 5), without padding. */
const encodeTag = (tag: readonly number[]): string =>
  (
    tag
      .map((byte) => bitsOf(byte, 8))
      .join('')
      .match(/.{1,6}/g) ?? []
  )
    .map((bits) => alphabet.charAt(parseInt(bits.padEnd(6, '0'), 2)))
    .join('');

const decodeTag = (text: string): number[] => {
  const bits = Array.from(text, (character) => bitsOf(alphabet.indexOf(character), 6)).join('');
  return Array.from({ length: tagBytes }, (_, byte) => parseInt(bits.slice(byte * 8, byte * 8 + 8), 2));
};

/** @throws RangeError where the id or the tag is not of the form that a scene holds */
export const encodeScene = ({ id, tag }: BoothScene): string => {
  const whole =
    tag.length === tagBytes && tag.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  if (!isBoothId(id) || !whole)
    throw new RangeError('a scene holds an id of eight characters and a tag of ten bytes');
  return `1.${id}.${encodeTag(tag)}`;
};

/** Reads exactly what encodeScene makes; null for anything else, which is an unknown code. Never throws. */
export const decodeScene = (value: unknown): BoothScene | null => {
  const [, id, text] = (typeof value === 'string' ? sceneForm.exec(value) : null) ?? [];
  if (id === undefined || text === undefined) return null;
  const tag = decodeTag(text);
  // The last character has bits to spare: only with those unset is it the encoder's.
  return encodeTag(tag) === text ? { id, tag } : null;
};
