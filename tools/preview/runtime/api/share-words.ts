import type { LaunchOptions } from '../host';

const texts = {
  zh_CN: {
    toFriend: '发送给朋友',
    toMoments: '分享到朋友圈',
    favourite: '收藏',
    save: '保存图片',
    cancel: '取消',
    picture: '要分享的图片',
    viewed: '大图',
    menu: '分享',
    none: '当前页面不可分享',
    done: '完成',
    openCard: '打开这张卡片',
    openMoments: '在朋友圈打开',
    openFavourite: '从收藏打开',
    leadsTo: '小程序入口',
    taken: '已截屏',
    forward: '转发截图',
    poster: '要转发的图片',
    plainScreen: '小程序没有给出海报，转发的是截图本身',
  },
  en: {
    toFriend: 'Send to a friend',
    toMoments: 'Share to Moments',
    favourite: 'Add to Favourites',
    save: 'Save picture',
    cancel: 'Cancel',
    picture: 'Picture to share',
    viewed: 'Picture',
    menu: 'Share',
    none: 'This page cannot be shared',
    done: 'Done',
    openCard: 'Open this card',
    openMoments: 'Open in Moments',
    openFavourite: 'Open from Favourites',
    leadsTo: 'Leads to',
    taken: 'Screenshot taken',
    forward: 'Forward screenshot',
    poster: 'Picture to forward',
    plainScreen: 'The Mini Program gives no poster: the screenshot itself is forwarded',
  },
};

type ShareWords = Record<keyof (typeof texts)['zh_CN'], string>;

/** What WeChat itself says around sharing. */
export const shareWords = (language: LaunchOptions['language']): ShareWords => texts[language];
