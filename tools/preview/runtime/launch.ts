import type { AlbumPermission, LaunchOptions, Network, PackagesState, PrivacyState, Theme } from './host';
import type { Screen } from './frame/metrics';
import { parsePageUrl } from './pages/url';

const networks: Network[] = ['online', 'offline', 'slow', 'refused'];
const packageStates: PackagesState[] = ['arrive', 'refused'];
const albumPermissions: AlbumPermission[] = ['ask', 'allowed', 'denied'];
const privacyStates: PrivacyState[] = ['agreed', 'refused', 'undeclared'];
const screens: Screen[] = ['phone', 'window'];
const themes: Theme[] = ['light', 'dark'];

/** Scene 1001: opened from the list of recently used Mini Programs. */
const defaultScene = 1001;

/**
 * Reads what the preview's address asks for: `?scene=&theme=&font=&lang=&openid=&network=&packages=&album=&privacy=&screen=#/path?query`.
 * @param firstPage opened where the address names none
 * @throws Error naming a value that is not understood
 */
export const readLaunch = (address: URL, firstPage: string): LaunchOptions => {
  const asked = address.searchParams;
  const choose = <T extends string>(name: string, values: T[], otherwise: T): T => {
    const value = asked.get(name);
    if (value === null) return otherwise;
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`${name}=${value} is not one of ${values.join(', ')}`);
    return found;
  };
  const readNumber = (name: string, otherwise: number): number => {
    const value = Number(asked.get(name) ?? otherwise);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} is a positive number`);
    return value;
  };
  const language = choose('lang', ['zh', 'zh_CN', 'en'], 'zh_CN');
  const url = parsePageUrl(/^#?\/?$/.test(address.hash) ? `/${firstPage}` : address.hash.slice(1));
  return {
    ...url,
    scene: readNumber('scene', defaultScene),
    theme: choose('theme', themes, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
    font: readNumber('font', 1),
    language: language === 'en' ? 'en' : 'zh_CN',
    openid: asked.get('openid'),
    network: choose('network', networks, 'online'),
    packages: choose('packages', packageStates, 'arrive'),
    album: asked.has('album') ? choose('album', albumPermissions, 'ask') : null,
    privacy: choose('privacy', privacyStates, 'agreed'),
    screen: choose('screen', screens, 'phone'),
  };
};
