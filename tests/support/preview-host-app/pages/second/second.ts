import { callWx } from '../call-wx';

Page({
  data: { picture: '' },
  call(name: string, ...given: unknown[]): unknown {
    return callWx(name, given);
  },
  onShareAppMessage({ from }) {
    return {
      title: `Second, from ${from}`,
      path: '/pages/second/second?key=1',
      imageUrl: '/images/tab.png',
      promise: Promise.resolve({ title: `Second, at last, from ${from}` }),
    };
  },
  onShareTimeline() {
    return { title: 'Second, in Moments', query: 'key=2' };
  },
});
