import { wordsFor } from '../../i18n/index';
import { currentLanguage } from '../../services/settings';
import { pageStyle } from '../../behaviors/appearance';

Component({
  data: { title: '', pageStyle: '' },

  methods: {
    onShow() {
      const words = wordsFor(currentLanguage());
      this.setData({ title: words.quotes.title, pageStyle: pageStyle() });
      void wx.setNavigationBarTitle({ title: words.quotes.title });
    },
  },
});
