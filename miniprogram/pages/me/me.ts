import { wordsFor } from '../../i18n/index';
import { currentLanguage } from '../../services/settings';
import { nameTabs, pageStyle } from '../../behaviors/appearance';

Component({
  data: { title: '', pageStyle: '' },

  methods: {
    onShow() {
      const words = wordsFor(currentLanguage());
      this.setData({ title: words.me.title, pageStyle: pageStyle() });
      void wx.setNavigationBarTitle({ title: words.me.title });
      nameTabs(words.tabs);
    },
  },
});
