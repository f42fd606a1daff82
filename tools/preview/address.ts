import type { Language } from '../../typings/content';
import type { Screen } from './runtime/frame/metrics';
import type { AlbumPermission, Network, PackagesState, PrivacyState, Theme } from './runtime/host';

/** How an app is launched in the preview; what is left out is the preview's default. */
export interface Launch {
  /** Launch path, with or without a leading slash; the app's first page by default. */
  path?: string;
  /** Launch query, as the platform hands it over: values are not decoded. */
  query?: Record<string, string>;
  scene?: number;
  theme?: Theme;
  /** System font scale. */
  font?: number;
  lang?: Language;
  openid?: string;
  network?: Network;
  /** Whether subpackages arrive, as they do by default. */
  packages?: PackagesState;
  /** Whether the app may save to the album; as the phone remembers it by default, and asked for at first. */
  album?: AlbumPermission;
  privacy?: PrivacyState;
  /** What a wide window is: a desk with a phone on it by default. */
  screen?: Screen;
}

/**
 * The preview's address for a launch.
 * @param url of the server, such as http://127.0.0.1:3200
 */
export const addressFor = (url: string, launch: Launch): string => {
  const { path: page = '', query = {}, ...options } = launch;
  // Only the options: a test's own settings are no part of an address.
  const { scene, theme, font, lang, openid, network, packages, album, privacy, screen } = options;
  const asked = new URLSearchParams(
    Object.entries({ scene, theme, font, lang, openid, network, packages, album, privacy, screen })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  const given = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const hash = page === '' ? '' : `#/${page.replace(/^\//, '')}${given === '' ? '' : `?${given}`}`;
  return `${url}/?${asked.toString()}${hash}`;
};
