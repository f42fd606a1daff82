import { listeners } from './api/call';
import type { LaunchOptions, LazyLoadError, Packages } from './host';

export const createPackages = (launch: LaunchOptions, roots: readonly string[]): Packages => {
  const errors = listeners<LazyLoadError>();
  return {
    arrives(file) {
      const root = roots.find((folder) => file.startsWith(`${folder}/`));
      if (root === undefined || launch.packages === 'arrive') return true;
      errors.tell({ type: 'subpackage', subpackage: [root], errMsg: 'loadSubpackage:fail' });
      return false;
    },
    onError: errors.add,
    offError: errors.remove,
  };
};
