import { createWx, showShareCard } from './api';
import { createFrame } from './frame';
import { startPreview } from './start';

startPreview({
  createFrame,
  createWx,
  share: (services, target) => {
    void showShareCard(services, 'onShareAppMessage', { from: 'button', target });
  },
});
