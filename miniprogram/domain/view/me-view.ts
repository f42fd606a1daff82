import type { HomePage, Language } from '../../../typings/content';
import type { MeView } from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { fill } from './fill';
import { hairSpace } from './hair-space';

/** What the reader's own page says of the edition, in one language. */
export const meView = ({ edition }: HomePage, language: Language, { me }: Words): MeView => ({
  language,
  what: fill(me.what, { title: edition.title[language] }),
  source: hairSpace(edition.source[language]),
  unofficial: hairSpace(edition.unofficial[language]),
});
