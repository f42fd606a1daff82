import { wordsFor } from '../../i18n/index';
import { currentLanguage } from '../../services/settings';
import { nameTabs, pageStyle } from '../../behaviors/appearance';

Component({
  data: { title: '', pageStyle: '' },

  methods: {
    onShow() {
      const words = wordsFor(currentLanguage());
      this.setData({ title: words.insights.title, pageStyle: pageStyle() });
      void wx.setNavigationBarTitle({ title: words.insights.title });
      nameTabs(words.tabs);
    },
  },
});
