/** Shorter parts cost as much as the name that would stand for them. */
const shortest = 60;

export interface SharedParts {
  /** `const s0 = …;` in an order in which each uses only those before it. */
  declarations: string[];
  /** The value, with the parts' names in it. */
  expression: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const childrenOf = (value: Json): Json[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** How often each object and list occurs, by its text. */
const countParts = (value: Json, counts = new Map<string, number>()): Map<string, number> => {
  if (typeof value !== 'object' || value === null) return counts;
  const text = JSON.stringify(value);
  const count = (counts.get(text) ?? 0) + 1;
  counts.set(text, count);
  // What is inside a part that is there before is counted with the first one.
  if (count === 1) for (const child of childrenOf(value)) countParts(child, counts);
  return counts;
};

/**
 * A JSON value as JavaScript in which what occurs more than once is written once: pages of an edition repeat its
 * metrics. The value that it makes shares those parts.
 * @param json text of a JSON value
 */
export const withSharedParts = (json: string): SharedParts => {
  const whole = JSON.parse(json) as Json;
  const counts = countParts(whole);
  const names = new Map<string, string>();
  const declarations: string[] = [];

  const bodyOf = (value: Json): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{${Object.entries(value)
      .map(([key, part]) => `${JSON.stringify(key)}:${write(part)}`)
      .join(',')}}`;
  };

  const write = (value: Json): string => {
    const text = JSON.stringify(value);
    if (typeof value !== 'object' || text.length < shortest || (counts.get(text) ?? 0) < 2)
      return bodyOf(value);
    const known = names.get(text);
    if (known !== undefined) return known;
    const body = bodyOf(value);
    const name = `s${names.size}`;
    names.set(text, name);
    declarations.push(`const ${name} = ${body};`);
    return name;
  };

  const expression = write(whole);
  return { declarations, expression };
};
