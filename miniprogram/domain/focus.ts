/** A record that a link into a product's page points at. */
export interface Focus {
  kind: 'metric' | 'announcement' | 'story' | 'quote';
  /** Of the record. */
  id: string;
}

// The characters and the length of an id: cloudfunctions/shared/content/record-schemas.ts.
const pattern = /^(metric|announcement|story|quote)\.([A-Za-z0-9-]{1,60})$/;

const kinds: readonly Focus['kind'][] = ['metric', 'announcement', 'story', 'quote'];

/** The value of the query parameter `focus`, such as `metric.pay-vouchers`; it needs no encoding. */
export const focusValue = ({ kind, id }: Focus): string => `${kind}.${id}`;

/** Reads the value of `focus`; null for anything that focusValue does not make. */
export const parseFocus = (value: unknown): Focus | null => {
  const [, named, id] = (typeof value === 'string' ? pattern.exec(value) : null) ?? [];
  const kind = kinds.find((known) => known === named);
  return kind === undefined || id === undefined ? null : { kind, id };
};
