import { checkWechat } from '../wechat';

process.exitCode = await checkWechat();
