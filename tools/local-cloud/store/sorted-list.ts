/** A full chunk is split in two; moving half a chunk's items is what an insertion costs. */
const fullChunk = 512;

const firstIn = <Item>(items: readonly Item[], passes: (item: Item) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Items in an order that the caller keeps, in chunks, so that a large list takes an item as fast as a small one. */
export class SortedList<Item extends object> {
  #chunks: Item[][] = [];

  /** @param items in order */
  constructor(items: readonly Item[] = []) {
    for (let start = 0; start < items.length; start += fullChunk / 2)
      this.#chunks.push(items.slice(start, start + fullChunk / 2));
  }

  /** The place of the first item that passes, from which on all do; the length if none does. */
  first(passes: (item: Item) => boolean): number {
    const [chunk, place] = this.#find(passes);
    let before = 0;
    for (let each = 0; each < chunk; each += 1) before += this.#chunks[each]?.length ?? 0;
    return before + place;
  }

  /** Puts the item before the first that passes. */
  insert(item: Item, passes: (other: Item) => boolean): void {
    const [found, place] = this.#find(passes);
    const last = this.#chunks.length - 1;
    const chunk = this.#chunks[found];
    const into = chunk ?? this.#chunks[last];
    if (!into) {
      this.#chunks.push([item]);
      return;
    }
    into.splice(chunk ? place : into.length, 0, item);
    if (into.length > fullChunk)
      this.#chunks.splice(Math.min(found, last) + 1, 0, into.splice(fullChunk / 2));
  }

  /** Takes out the first item that passes. */
  remove(passes: (item: Item) => boolean): void {
    const [found, place] = this.#find(passes);
    const chunk = this.#chunks[found];
    chunk?.splice(place, 1);
    if (chunk?.length === 0) this.#chunks.splice(found, 1);
  }

  /** The items from one place up to before another, or backwards from there. */
  *read(from = 0, to = Infinity, backwards = false): Generator<Item> {
    let start = 0;
    const parts: Item[][] = [];
    for (const chunk of this.#chunks) {
      const end = start + chunk.length;
      if (end > from && start < to) parts.push(chunk.slice(Math.max(0, from - start), to - start));
      start = end;
    }
    if (backwards) for (const part of parts.reverse()) yield* part.reverse();
    else for (const part of parts) yield* part;
  }

  #find(passes: (item: Item) => boolean): [chunk: number, place: number] {
    const chunk = firstIn(this.#chunks, (items) => {
      const last = items.at(-1);
      return last !== undefined && passes(last);
    });
    return [chunk, firstIn(this.#chunks[chunk] ?? [], passes)];
  }
}
