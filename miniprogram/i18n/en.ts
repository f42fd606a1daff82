import type { Words } from '../../typings/words';

export const en: Words = {
  app: { title: 'Open Class' },
  tabs: { home: 'Home', insights: 'Figures', me: 'Me' },
  sections: { metrics: 'Figures', progress: 'Progress', plans: 'Plans', stories: 'Cases', quote: 'Voice' },
  statuses: { launched: 'In place', rollingOut: 'Under way', upcoming: 'To come' },
  metric: {
    comma: ', ',
    times: ' times',
    direction: { growth: ['growth'], reduction: ['drop', 'fall'] },
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
        sameTimeLastYear: '{amount} the level of a year earlier',
        since2020: '{amount} the level of 2020',
        app: '{amount} the level of an app',
        none: '{amount}',
        unstated: '{amount}',
      },
      growth: {
        sameTimeLastYear: 'up {amount} on a year earlier',
        since2020: 'up {amount} since 2020',
        app: '{amount} above an app',
        none: 'up {amount}',
        unstated: 'up {amount}',
      },
      reduction: {
        sameTimeLastYear: 'down {amount} on a year earlier',
        since2020: 'down {amount} since 2020',
        app: '{amount} below an app',
        none: 'down {amount}',
        unstated: 'down {amount}',
      },
    },
    against: {
      ratio: {
        sameTimeLastYear: 'vs a year earlier',
        since2020: 'vs 2020',
        app: 'vs an app',
        none: '',
        unstated: '',
      },
      other: {
        sameTimeLastYear: 'year on year',
        since2020: 'since 2020',
        app: 'vs an app',
        none: '',
        unstated: '',
      },
    },
    status: { achieved: '', target: 'goal', potential: 'potential' },
  },
  chart: {
    colon: ': ',
    semicolon: '; ',
    showTable: 'Show numbers',
    showChart: 'Show chart',
    item: 'Item',
    figure: 'Figure',
    bound: 'Arrow: at least this much',
    broken: 'Slashes: bar cut here, not to scale',
    dot: 'One dot: {count} people',
    failed: 'The chart could not be drawn; its numbers are all here',
  },
  home: {
    map: 'Map of the ecosystem',
    mapHint: 'Tap a product to open it, a line to see the link',
    link: 'Link',
    products: 'Each product and its question',
    quotes: 'In their words',
    open: 'Open',
    translation: 'Our translation',
  },
  product: { sections: 'On this page', next: 'Next', translation: 'Our translation', close: 'Close' },
  insights: {
    title: 'All figures',
  },
  quotes: {
    title: 'Five voices',
  },
  find: {
    title: 'Find',
  },
  me: {
    title: 'Me',
  },
  freshness: {
    bundled: 'Content as shipped with the app',
    current: 'Content release {version}, up to date',
    saved: 'Content release {version}',
    older: 'Newer content exists but did not arrive; showing the copy at hand',
    unreachable: 'The cloud cannot be reached; showing the copy at hand',
  },
  share: { home: 'The whole event in a minute: {title}' },
};
