/** An attribute's value as text; what has no text of its own (undefined, null, an object) is empty. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
