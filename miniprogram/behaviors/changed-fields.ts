/** The fields of `next` whose values differ from those on show, for setData. */
export const changedFields = <Fields extends object>(shown: Fields, next: Fields): Partial<Fields> => {
  const changed: Partial<Fields> = {};
  for (const field in next) {
    if (shown[field] !== next[field]) changed[field] = next[field];
  }
  return changed;
};
