import { openNearest } from './behaviors/routes';
import { cloudEnvironment } from './config';
import { endVisit, noteVisit } from './services/beacon';
import { startCloud } from './services/cloud';
import { noteEnter, noteLost } from './services/launch';
import { passportState } from './services/passport';

App({
  onLaunch() {
    startCloud(cloudEnvironment);
  },

  onShow(options) {
    noteEnter(options);
    noteVisit(options, passportState.knows);
  },

  onHide() {
    endVisit();
  },

  onPageNotFound({ path }) {
    noteLost();
    openNearest(path);
  },
});
