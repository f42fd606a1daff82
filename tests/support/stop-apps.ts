/** Jest's end of what serve-apps.ts started. */
export { stopApps as default } from './serve-apps';
