import type { Words } from '../../typings/words';

export const zh: Words = {
  app: { title: '之约手册' },
  tabs: { home: '首页', insights: '数据', me: '我的' },
  sections: { metrics: '数据', progress: '进展', plans: '计划', stories: '案例', quote: '金句' },
  statuses: { launched: '已落地', rollingOut: '进行中', upcoming: '下一步' },
  metric: {
    comma: '，',
    times: '倍',
    direction: { growth: ['增长', '提升', '上涨'], reduction: ['下降', '缩短', '减少', '节约'] },
    reading: {
      level: {
        sameTimeLastYear: '{amount}',
        since2020: '{amount}',
        app: '{amount}',
        none: '{amount}',
        unstated: '{amount}',
      },
      share: {
        sameTimeLastYear: '{amount}',
        since2020: '{amount}',
        app: '{amount}',
        none: '{amount}',
        unstated: '{amount}',
      },
      ratio: {
        sameTimeLastYear: '去年同期的{amount}',
        since2020: '2020年的{amount}',
        app: 'APP的{amount}',
        none: '{amount}',
        unstated: '{amount}',
      },
      growth: {
        sameTimeLastYear: '同比增长{amount}',
        since2020: '2020年以来增长{amount}',
        app: '比APP高出{amount}',
        none: '增长{amount}',
        unstated: '增长{amount}',
      },
      reduction: {
        sameTimeLastYear: '同比下降{amount}',
        since2020: '2020年以来下降{amount}',
        app: '比APP低{amount}',
        none: '减少{amount}',
        unstated: '减少{amount}',
      },
    },
    against: {
      ratio: {
        sameTimeLastYear: '对比去年同期',
        since2020: '对比2020年',
        app: '对比APP',
        none: '',
        unstated: '',
      },
      other: { sameTimeLastYear: '同比', since2020: '2020年以来', app: '相较APP', none: '', unstated: '' },
    },
    status: { achieved: '', target: '目标', potential: '潜力' },
  },
  chart: {
    colon: '：',
    semicolon: '；',
    showTable: '看数字',
    showChart: '看图',
    item: '项目',
    figure: '数值',
    bound: '箭头：至少这么多',
    broken: '斜线：此处截断，未按比例',
    dot: '一个点：{count}人',
    failed: '图没能画出来，数字都在这里',
  },
  home: {
    map: '生态地图',
    mapHint: '点一个产品进去看，点一条线看它们怎么连',
    link: '连接',
    products: '一个产品，一道题',
    quotes: '台上原话',
    open: '打开',
    translation: '译文',
  },
  product: { sections: '本页目录', next: '下一站', translation: '译文', close: '关闭' },
  insights: {
    title: '全部数据',
  },
  quotes: {
    title: '五位讲者',
  },
  find: {
    title: '搜手册',
  },
  me: {
    title: '我的',
  },
  freshness: {
    bundled: '内容随手册附带',
    current: '内容第{version}版，已是最新',
    saved: '内容第{version}版',
    older: '有更新的内容，暂时没取到，先看手边这一版',
    unreachable: '暂时连不上云端，先看手边这一版',
  },
  share: { home: '一分钟看完整场公开课：{title}' },
};
