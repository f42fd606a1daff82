import { createWx, showShareCard } from './api';
import { createFrame } from './frame';
import { createPanel } from './panel';
import { startPreview } from './start';

startPreview({
  createFrame,
  createWx,
  addPanel: createPanel,
  share: (services, target) => {
    void showShareCard(services, 'onShareAppMessage', { from: 'button', target });
  },
});
