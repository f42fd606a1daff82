import { element } from '../frame/element';
import type { HostServices } from '../host';
import { optionsSection } from './options';
import { reportSections } from './report';
import { panelStyles } from './styles';
import { wordsFor } from './words';

/**
 * The developer's panel beside the phone, on windows wide enough: the address's options, and what the app does.
 * It has a shadow root of its own, apart from the frame and from the app's document.
 */
export const createPanel = (services: HostServices): void => {
  // The app has all of the window then, as on a tablet.
  if (services.launch.screen === 'window') return;
  const words = wordsFor(services.launch.language);
  const host = element('div', { class: 'preview-panel' });
  host
    .attachShadow({ mode: 'open' })
    .append(
      element('style', {}, [panelStyles]),
      element('aside', { 'aria-label': words.panel }, [
        optionsSection(services, words),
        ...reportSections(words),
      ]),
    );
  document.body.append(host);
};
