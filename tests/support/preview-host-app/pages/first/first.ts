import { callWx, wxHas } from '../call-wx';

const { notes } = getApp<{ notes: string[] }>();

Page({
  onShow() {
    notes.push('page show');
  },
  onHide() {
    notes.push('page hide');
  },
  call(name: string, ...given: unknown[]): unknown {
    return callWx(name, given);
  },
  has(name: string): boolean {
    return wxHas(name);
  },
});
