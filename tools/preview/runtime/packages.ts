import { listeners } from './api/call';
import type { LaunchOptions } from './host';

/** What wx.onLazyLoadError tells. */
interface LazyLoadError {
  type: 'subpackage';
  /** Roots of the subpackages that did not come. */
  subpackage: string[];
  errMsg: string;
}

/** Subpackages on their way to the app. */
export interface Packages {
  /** Whether the package that a file is in arrives; where it does not, the listeners are told. */
  arrives(file: string): boolean;
  onError: (listener: (error: LazyLoadError) => void) => void;
  offError: (listener?: (error: LazyLoadError) => void) => void;
}

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
