/** Lets a test call `wx` as the app's own code does. */
export const callWx = (name: string, given: unknown[]): unknown => {
  const owner: object = name.startsWith('cloud.') ? wx.cloud : wx;
  const member: unknown = Reflect.get(owner, name.replace('cloud.', ''));
  return typeof member === 'function' ? Reflect.apply(member, owner, given) : member;
};

export const wxHas = (name: string): boolean => name in wx;
