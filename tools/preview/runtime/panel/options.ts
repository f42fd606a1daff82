import { element } from '../frame/element';
import { readyPageAttribute, type HostServices, type LaunchOptions, type Network, type Theme } from '../host';
import type { Words } from './words';

/** Openids that mean something to the local cloud. */
const callers = ['o_reader', 'o_organiser'];

/** Font scales to try: the standard, a larger one, and care mode's. */
const fonts = [1, 1.15, 1.4];

type Parameter = 'theme' | 'font' | 'lang' | 'network' | 'scene' | 'openid';

/** The page's address with one option changed; null leaves it to its default. */
const addressWith = (name: Parameter, value: string | null): URL => {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  return address;
};

/** For what an app cannot learn while it runs: opened again, at the same route. */
const reopen = (address: URL): void => {
  document.documentElement.removeAttribute(readyPageAttribute);
  if (address.href === window.location.href) window.location.reload();
  else window.location.replace(address);
};

/** Changes the address only. */
const keep = (address: URL): void => {
  window.history.replaceState(window.history.state, '', address);
};

const choice = (
  label: string,
  name: Parameter,
  values: Record<string, string>,
  chosen: string,
  choose: (value: string) => void,
): HTMLElement =>
  element('fieldset', { class: 'row' }, [
    element('legend', {}, [label]),
    element(
      'div',
      { class: 'choices' },
      Object.entries(values).map(([value, text]) => {
        const input = element('input', { type: 'radio', name, value });
        input.checked = value === chosen;
        input.addEventListener('change', () => {
          choose(value);
        });
        return element('label', {}, [input, element('span', {}, [text])]);
      }),
    ),
  ]);

const row = (label: string, control: HTMLElement): HTMLElement =>
  element('label', { class: 'row' }, [element('span', { class: 'label' }, [label]), control]);

const sceneChoice = (launch: LaunchOptions, words: Words): HTMLElement => {
  const known = { [launch.scene]: '', ...words.scenes };
  const select = element(
    'select',
    {},
    Object.entries(known).map(([scene, name]) => element('option', { value: scene }, [`${scene} ${name}`])),
  );
  select.value = String(launch.scene);
  select.addEventListener('change', () => {
    reopen(addressWith('scene', select.value));
  });
  return row(words.scene, select);
};

const callerField = (launch: LaunchOptions, words: Words): HTMLElement => {
  const field = element('input', {
    type: 'text',
    list: 'callers',
    placeholder: words.nobody,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  field.value = launch.openid ?? '';
  field.addEventListener('change', () => {
    const openid = field.value.trim();
    reopen(addressWith('openid', openid === '' ? null : openid));
  });
  return row(words.caller, field);
};

const action = (text: string, act: () => void): HTMLElement => {
  const button = element('button', { type: 'button' }, [text]);
  button.addEventListener('click', act);
  return button;
};

/** The options of the address, and what happens to a phone. Theme and network change the running app; the others open it again. */
export const optionsSection = (
  { launch, conditions, screenshots }: HostServices,
  words: Words,
): HTMLElement => {
  const asked = new URL(window.location.href).searchParams;
  const sizes = [...new Set([...fonts, launch.font])].sort((a, b) => a - b);
  const setTheme = (value: string): void => {
    const theme: Theme | null = value === 'light' || value === 'dark' ? value : null;
    keep(addressWith('theme', theme));
    conditions.setTheme(theme);
  };
  const setNetwork = (value: string): void => {
    const network = (['offline', 'slow', 'refused'] as const).find((each) => each === value);
    keep(addressWith('network', network ?? null));
    conditions.setNetwork(network ?? ('online' satisfies Network));
  };
  return element('section', {}, [
    element('h2', {}, [words.options]),
    choice(words.theme, 'theme', words.themes, asked.has('theme') ? launch.theme : 'system', setTheme),
    choice(
      words.font,
      'font',
      Object.fromEntries(sizes.map((size) => [`${size}×`, `${size}×`])),
      `${launch.font}×`,
      (value) => {
        const size = parseFloat(value);
        reopen(addressWith('font', size === 1 ? null : String(size)));
      },
    ),
    choice(words.language, 'lang', { zh: '中文', en: 'English' }, launch.language.slice(0, 2), (value) => {
      reopen(addressWith('lang', value === 'zh' ? null : value));
    }),
    choice(words.network, 'network', words.networks, launch.network, setNetwork),
    sceneChoice(launch, words),
    callerField(launch, words),
    element(
      'datalist',
      { id: 'callers' },
      callers.map((value) => element('option', { value })),
    ),
    action(words.screenshot, screenshots.take),
    action(words.reset, () => {
      window.localStorage.clear();
      reopen(new URL(window.location.href));
    }),
  ]);
};
