import { openNearest } from './behaviors/routes';
import { cloudEnvironment } from './config';
import { startCloud } from './services/cloud';
import { noteEnter, noteLost } from './services/launch';

App({
  onLaunch() {
    startCloud(cloudEnvironment);
  },

  onShow(options) {
    noteEnter(options);
  },

  onPageNotFound({ path }) {
    noteLost();
    openNearest(path);
  },
});
