import { insightsPage } from '../../behaviors/insights-page';

Component({ behaviors: [insightsPage()] });
