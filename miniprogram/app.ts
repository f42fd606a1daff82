import { openNearest } from './behaviors/routes';
import { cloudEnvironment } from './config';
import { endVisit, noteVisit } from './services/beacon';
import { startCloud } from './services/cloud';
import { noteEnter, noteLost } from './services/launch';
import { knowsScan, passportFrom } from './services/passport';

App({
  onLaunch() {
    startCloud(cloudEnvironment);
    passportFrom(() => require.async('./packages/passport/state/service'));
  },

  onShow(options) {
    noteEnter(options);
    noteVisit(options, knowsScan);
  },

  onHide() {
    endVisit();
  },

  onPageNotFound({ path }) {
    noteLost();
    openNearest(path);
  },
});
