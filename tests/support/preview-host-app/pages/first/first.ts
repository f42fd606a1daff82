import { callWx, wxHas } from '../call-wx';

Page({
  call(name: string, ...given: unknown[]): unknown {
    return callWx(name, given);
  },
  has(name: string): boolean {
    return wxHas(name);
  },
});
