import { element } from '../frame/element';
import type { HostServices } from '../host';
import { addressOfFile } from '../temp-files';
import { method, texts, textOr } from './call';
import { showSheet } from './dialog';
import { shareWords } from './share-words';

/** WeChat's viewer of pictures, which shows the current one of them. It succeeds as it opens. */
export const previewImage = ({ frame, launch }: HostServices): Record<string, unknown> => ({
  previewImage: method('previewImage', (options) => {
    const [first = ''] = texts(options, 'urls');
    const words = shareWords(launch.language);
    const source = addressOfFile(textOr(options, 'current', first));
    void showSheet(frame.overlay, {
      head: [element('img', { class: 'frame-picture', alt: words.viewed, src: source })],
      choices: [],
      cancelText: words.done,
      label: words.viewed,
    });
  }),
});
