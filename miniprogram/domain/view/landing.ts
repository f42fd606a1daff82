import type { ProductPage } from '../../../typings/content';
import type { ProductView, SectionId } from '../../../typings/view';
import { parseFocus } from '../focus';
import { focusPlace, type FocusPlace } from './focus-place';

/** Where a link into a product's page leads: the page itself, a place on it, or one that is not there. */
export type Landing =
  | { kind: 'page' }
  | { kind: 'section'; id: SectionId }
  | { kind: 'record'; place: FocusPlace }
  | { kind: 'nowhere' };

const recordOf = (page: ProductPage, view: ProductView, value: unknown): Landing => {
  const focus = parseFocus(value);
  const place = focus && focusPlace(page, view, focus);
  return place === null ? { kind: 'nowhere' } : { kind: 'record', place };
};

/** @param query of the page; whatever else it holds is of no concern */
export const landingOf = (
  page: ProductPage,
  view: ProductView,
  { focus, section }: { focus?: unknown; section?: unknown },
): Landing => {
  if (focus !== undefined) return recordOf(page, view, focus);
  if (section === undefined) return { kind: 'page' };
  const found = view.sections.find(({ id }) => id === section);
  return found === undefined ? { kind: 'nowhere' } : { kind: 'section', id: found.id };
};
