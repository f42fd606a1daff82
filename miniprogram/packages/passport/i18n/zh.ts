import type { PassportWords } from '../../../../typings/passport-words';

export const zh: PassportWords = {
  scan: {
    welcome: '欢迎来到{booth}',
    booth: '{product}展位',
    verdicts: {
      sending: '正在盖章…',
      waiting: '印章已存下，联网后补盖',
      fresh: '盖好了，第{count}枚，共{total}枚',
      had: '印章已在护照里，{count}/{total}',
      unknown: '没认出这个码，内容照常看',
      revoked: '这个码已经停用，内容照常看',
    },
    open: '打开护照',
  },
  title: '现场护照',
  count: '{count}枚印章，共{total}枚',
  date: '{month}月{day}日',
  stamped: '{product}，{date}盖的章',
  pending: '{product}，印章待发送',
  open: '{product}，还没有盖章',
  toSend: '待发送',
  toSendHint: '待发送的印章存在这部手机上，联网后自动补盖。',
  left: '还差{count}枚',
  comma: '，',
  complete: '{total}枚印章都盖齐了',
  poster: '徽章海报',
};
