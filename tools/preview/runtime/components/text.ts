import { defineBuiltIn } from './define';

export const styles =
  'wx-text{display:inline;white-space:pre-wrap;user-select:none}wx-text[data-selectable]{user-select:text}wx-text wx-text{white-space:inherit}';

export const defineText = (): void => {
  defineBuiltIn({
    tag: 'text',
    properties: {
      userSelect: { type: Boolean, value: false },
      decode: { type: Boolean, value: false },
    },
    setup: ({ dom }) => ({
      changed(name, value) {
        if (name === 'userSelect') dom.toggleAttribute('data-selectable', Boolean(value));
      },
    }),
  });
};
