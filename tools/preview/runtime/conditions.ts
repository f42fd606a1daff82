import type { Conditions, LaunchOptions, Network, Theme } from './host';

/** Calls each listener, so that one's error does not keep the news from the others. */
const tellAll = <Value>(listeners: Set<(value: Value) => void>, value: Value): void => {
  for (const listener of [...listeners]) {
    try {
      listener(value);
    } catch (error) {
      reportError(error);
    }
  }
};

/**
 * What may change around a running app. The present values are the launch options' own fields.
 * @param followsSystem true where the address names no theme
 */
export const createConditions = (launch: LaunchOptions, followsSystem: boolean): Conditions => {
  const ofTheme = new Set<(theme: Theme) => void>();
  const ofNetwork = new Set<(network: Network) => void>();
  const system = matchMedia('(prefers-color-scheme: dark)');
  let isSystem = followsSystem;

  const setTheme = (theme: Theme): void => {
    if (theme === launch.theme) return;
    launch.theme = theme;
    tellAll(ofTheme, theme);
  };
  const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');
  system.addEventListener('change', () => {
    if (isSystem) setTheme(systemTheme());
  });
  return {
    setTheme(theme) {
      isSystem = theme === null;
      setTheme(theme ?? systemTheme());
    },
    setNetwork(network) {
      if (network === launch.network) return;
      launch.network = network;
      tellAll(ofNetwork, network);
    },
    onTheme(listener) {
      ofTheme.add(listener);
    },
    onNetwork(listener) {
      ofNetwork.add(listener);
    },
  };
};
