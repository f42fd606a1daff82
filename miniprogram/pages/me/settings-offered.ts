import type { ChoiceView } from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { languageNames } from '../../i18n/index';
import { languageChoices, motionChoices } from '../../services/settings';

export interface SettingsOffered {
  languages: ChoiceView[];
  motions: ChoiceView[];
}

/** What may be chosen, in one language. */
export const settingsOffered = ({ me }: Words): SettingsOffered => {
  const languages = { system: me.system, ...languageNames };
  const motions = { system: me.system, still: me.still };
  return {
    languages: languageChoices.map((id) => ({ id, text: languages[id] })),
    motions: motionChoices.map((id) => ({ id, text: motions[id] })),
  };
};
