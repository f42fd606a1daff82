import type { Language, ProductId } from '../../../typings/content';
import type { ChoiceView } from '../../../typings/view';
import { insightsContent } from '../../services/content';

/** The products of the edition at hand by name, in its order. */
export const productChoices = (language: Language): ChoiceView<ProductId>[] =>
  // Nothing is asked for: this is the newest copy at hand.
  insightsContent.open().page.products.map(({ slug, name }) => ({ id: slug, text: name[language] }));
