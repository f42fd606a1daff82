import type { LaunchOptions } from '../host';

/** Scenes worth trying: number and name (developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html). */
const scenes = {
  zh_CN: {
    1001: '最近使用',
    1007: '聊天里的卡片',
    1008: '群聊里的卡片',
    1011: '扫二维码',
    1047: '扫小程序码',
    1048: '长按小程序码',
    1154: '朋友圈单页',
    1155: '从单页进入',
  },
  en: {
    1001: 'recently used',
    1007: 'card in a chat',
    1008: 'card in a group',
    1011: 'QR code',
    1047: 'Mini Program code',
    1048: 'code, long press',
    1154: 'Moments, single page',
    1155: 'from a single page',
  },
};

const texts = {
  zh_CN: {
    panel: '预览选项',
    options: '环境',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    font: '字号',
    language: '语言',
    network: '网络',
    networks: { online: '正常', offline: '断网', slow: '慢', refused: '拒绝' },
    scene: '场景值',
    caller: '调用者',
    nobody: '未登录',
    screenshot: '截屏',
    reset: '清空存储并重新打开',
    calls: '云函数调用',
    noCalls: '还没有调用',
    name: '函数',
    time: '耗时',
    size: '大小',
    code: '结果',
    setData: 'setData',
    times: (count: number) => `${count} 次`,
    total: '共',
    largest: '最大',
    warnings: '警告',
    noWarnings: '没有警告',
  },
  en: {
    panel: 'Preview options',
    options: 'Surroundings',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    font: 'Font',
    language: 'Language',
    network: 'Network',
    networks: { online: 'Online', offline: 'Offline', slow: 'Slow', refused: 'Refused' },
    scene: 'Scene',
    caller: 'Caller',
    nobody: 'not logged in',
    screenshot: 'Take a screenshot',
    reset: 'Clear storage and reopen',
    calls: 'Cloud calls',
    noCalls: 'No calls yet',
    name: 'Function',
    time: 'Time',
    size: 'Size',
    code: 'Result',
    setData: 'setData',
    times: (count: number) => (count === 1 ? '1 call' : `${count} calls`),
    total: 'in all',
    largest: 'largest',
    warnings: 'Warnings',
    noWarnings: 'No warnings',
  },
};

export type Words = (typeof texts)['zh_CN'] & { scenes: Record<number, string> };

export const wordsFor = (language: LaunchOptions['language']): Words => ({
  ...texts[language],
  scenes: scenes[language],
});
