import { homePage } from '../../behaviors/home-page';

Component({ behaviors: [homePage()] });
