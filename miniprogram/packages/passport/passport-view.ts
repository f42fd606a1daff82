import type { HomePage, Language, ProductId, ProductSummary } from '../../../typings/content';
import type { OpenBooth } from '../../../typings/event';
import type { Passport } from '../../../typings/passport';
import type { PassportWords } from '../../../typings/passport-words';
import { places } from '../../domain/map-places';
import { fill } from '../../domain/view/fill';
import { hairSpace } from '../../domain/view/hair-space';
import { lineBetween, stampAt, type StampLine } from './passport-map';
import { collected, isComplete, stampState, uncelebrated, type StampState } from './state/passport';

export interface StampView {
  product: ProductId;
  name: string;
  state: StampState;
  /** Comes onto the page just now. */
  fresh: boolean;
  /** Such as `01.10`; empty where there is no stamp. */
  date: string;
  /** Beside the name, of a stamp on its way. */
  note: string;
  /** The stamp as one phrase for a screen reader. */
  phrase: string;
  x: number;
  y: number;
  /** Whether the name stands above the stamp. */
  above: boolean;
}

export interface LeftView {
  product: ProductId;
  name: string;
  /** Booths that give the stamp, each with its place; none where the device was told of none. */
  booths: { id: string; label: string; place: string }[];
  /** All of it as one phrase for a screen reader. */
  phrase: string;
}

export interface PassportView {
  event: string;
  count: string;
  total: string;
  countPhrase: string;
  stamps: StampView[];
  /** Joined: both ends have their stamp. */
  lines: (StampLine & { key: string; joined: boolean })[];
  leftTitle: string;
  left: LeftView[];
  /** What stamps on their way mean; empty where there are none. */
  hint: string;
  /** Said once all stamps are there; empty before. */
  complete: string;
}

const eventZone = 8 * 3_600_000;

/** The day of the event's clock (UTC+8): as a stamp has it, and in parts to be said. */
const dayOf = (at: number, language: Language): { date: string; parts: Record<string, string | number> } => {
  const day = new Date(at + eventZone);
  const [month, number] = [day.getUTCMonth() + 1, day.getUTCDate()];
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${two(month)}.${two(number)}`,
    // The English names of months are the language's own in every engine (ECMAScript, Date.prototype.toUTCString).
    parts: { month: language === 'zh' ? month : day.toUTCString().slice(8, 11), day: number },
  };
};

const stampView = (
  { slug, name }: ProductSummary,
  passport: Passport,
  language: Language,
  words: PassportWords,
): StampView => {
  const state = stampState(passport, slug);
  const at = passport.stamps.find(({ product }) => product === slug)?.at;
  const { date, parts } = at === undefined ? { date: '', parts: {} } : dayOf(at, language);
  return {
    product: slug,
    name: name[language],
    state,
    fresh: uncelebrated(passport).includes(slug),
    date,
    note: state === 'pending' ? words.toSend : '',
    phrase: fill(words[state], { product: name[language], date: fill(words.date, parts) }),
    ...stampAt(slug),
    above: places[slug].above,
  };
};

/** What a visitor's passport shows, in one language. */
export const passportView = (
  passport: Passport,
  { edition, rows, links }: Pick<HomePage, 'edition' | 'rows' | 'links'>,
  language: Language,
  words: PassportWords,
): PassportView => {
  const products = rows.map((row) => row.product);
  const ids = products.map(({ slug }) => slug);
  const counts = { count: collected(passport, ids).length, total: ids.length };
  const boothView = ({ id, label, place }: OpenBooth): LeftView['booths'][number] => ({
    id,
    label: hairSpace(label[language]),
    place: hairSpace(place[language]),
  });
  const left = products.filter(({ slug }) => stampState(passport, slug) === 'open');
  return {
    event: hairSpace(edition.title[language]),
    count: String(counts.count),
    total: String(counts.total),
    countPhrase: fill(words.count, counts),
    stamps: products.map((product) => stampView(product, passport, language, words)),
    lines: links
      .filter(({ between }) => between.every((id) => ids.includes(id)))
      .map(({ between: [one, other] }) => ({
        key: `${one}-${other}`,
        joined: [one, other].every((id) => stampState(passport, id) === 'stamped'),
        ...lineBetween(one, other),
      })),
    leftTitle: hairSpace(fill(words.left, { count: left.length })),
    left: left.map(({ slug, name }) => {
      const booths = passport.booths.filter(({ product }) => product === slug).map(boothView);
      const said = [name[language], ...booths.flatMap(({ label, place }) => [label, place])];
      return { product: slug, name: name[language], booths, phrase: said.join(words.comma) };
    }),
    hint: counts.count > passport.stamps.length ? words.toSendHint : '',
    complete: isComplete(passport, ids) ? hairSpace(fill(words.complete, counts)) : '',
  };
};
