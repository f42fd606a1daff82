import type { Frame } from '../host';
import type { PageStack } from './page-stack';

/**
 * A frame that remembers per page what the wx API changes (title, bar colours), so that it is there again when
 * one comes back to the page; and wires the frame's own buttons to the stack.
 */
export const followFrame = (
  frame: Frame,
  createStack: (frame: Frame) => PageStack,
): { tracked: Frame; stack: PageStack } => {
  const tracked: Frame = {
    ...frame,
    setTitle(title) {
      const page = stack.top();
      if (page !== undefined) page.changes = { ...page.changes, navigationBarTitleText: title };
      frame.setTitle(title);
    },
    setNavigationBarColor(backgroundColor, frontColor) {
      const page = stack.top();
      if (page !== undefined) {
        page.changes = {
          ...page.changes,
          navigationBarBackgroundColor: backgroundColor,
          navigationBarTextStyle: frontColor.toLowerCase() === '#ffffff' ? 'white' : 'black',
        };
      }
      frame.setNavigationBarColor(backgroundColor, frontColor);
    },
  };
  const stack = createStack(tracked);
  frame.onBack(() => {
    stack.navigateBack(1);
  });
  frame.onTab((path) => {
    stack.switchTab(`/${path}`);
  });
  frame.onHome(() => {
    stack.goHome();
  });
  return { tracked, stack };
};
