import { listeners } from './api/call';
import type { LaunchOptions, LazyLoadError, Packages } from './host';

export const createPackages = (launch: LaunchOptions, roots: readonly string[]): Packages => {
  const errors = listeners<[LazyLoadError]>();
  return {
    missing(file) {
      if (launch.packages === 'arrive') return null;
      return roots.find((folder) => file.startsWith(`${folder}/`)) ?? null;
    },
    tellMissing(root) {
      errors.tell({ type: 'subpackage', subpackage: [root], errMsg: 'loadSubpackage:fail' });
    },
    onError: errors.add,
    offError: errors.remove,
  };
};
