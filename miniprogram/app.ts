import { cloudEnvironment } from './config';
import { startCloud } from './services/cloud';
import { noteEnter } from './services/launch';

App({
  onLaunch() {
    startCloud(cloudEnvironment);
  },

  onShow(options) {
    noteEnter(options);
  },
});
