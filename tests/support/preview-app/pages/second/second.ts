const { calls } = getApp<{ calls: string[] }>();

const noteMissing = (event: object): void => {
  calls.push(`missing ${JSON.stringify(event)}`);
};

/** Says something to the page that opened this one, and notes what that one says. */
const talkOver = (channel: WechatMiniprogram.EventChannel | WechatMiniprogram.EmptyEventChannel): void => {
  channel.on?.('down', (...told: unknown[]) => {
    calls.push(`heard down ${JSON.stringify(told)}`);
  });
  channel.once?.('once', (told: unknown) => {
    calls.push(`heard once ${String(told)}`);
  });
  channel.emit?.('up', 'from below');
};

/** The platform's message of a move. */
const messageOf = (move: Promise<{ errMsg: string }>): Promise<string> =>
  move.then(
    ({ errMsg }) => errMsg,
    (error: unknown) => (error as { errMsg: string }).errMsg,
  );

Component({
  properties: { number: Number },
  data: { word: '', empty: 'unset', numberAtLoad: 0 },
  methods: {
    onLoad(
      this: WechatMiniprogram.Component.TrivialInstance,
      { word = '', empty = 'unset' }: Record<string, string | undefined>,
    ) {
      calls.push('second load');
      if (word === 'talk') talkOver(this.getOpenerEventChannel());
      this.setData({ word, empty, numberAtLoad: this.data.number });
      if (word === 'onward') void wx.redirectTo({ url: '/pages/styles/styles' });
    },
    onUnload() {
      calls.push('second unload');
    },
    /** Opens another such page, talks with it, and gives the channel's end. */
    async converse() {
      const { eventChannel } = await wx.navigateTo({
        url: '/pages/second/second?word=talk',
        events: {
          up: (told: string) => {
            calls.push(`heard up ${told}`);
          },
        },
      });
      eventChannel.emit('down', 1, { two: 2 });
      eventChannel.emit('once', 'first');
      eventChannel.emit('once', 'second');
    },
    open(url: string): Promise<string> {
      return messageOf(wx.navigateTo({ url }));
    },
    switchTo(url: string): Promise<string> {
      return messageOf(wx.switchTab({ url }));
    },
    /** The sum, or why the subpackage's module did not come. */
    add(a: number, b: number): Promise<unknown> {
      return require.async('../../package-late/sum').then(
        ({ add }: { add: (one: number, other: number) => number }) => add(a, b),
        (error: unknown) => {
          const { mod, errMsg } = error as { mod: string; errMsg: string };
          return { mod, errMsg };
        },
      );
    },
    /** Notes packages of components that did not come. */
    listen() {
      wx.onLazyLoadError(noteMissing);
    },
    unlisten() {
      wx.offLazyLoadError(noteMissing);
    },
    /** Is told of one page that is not there, and listens no longer. */
    hearOneMissing() {
      wx.onPageNotFound(({ path }) => {
        calls.push(`second told of ${path}`);
        wx.offPageNotFound();
      });
    },
    async deeper() {
      await wx.navigateTo({ url: '/pages/second/second?word=deeper' });
    },
  },
});

export {};
