import fc from 'fast-check';
import type * as settingsService from '../../../miniprogram/services/settings';
import { useStorage, written } from '../../support/stored-cells';

type SettingsService = typeof settingsService;

let cells: Map<string, unknown>;
let system = 'zh_CN';

beforeEach(() => {
  system = 'zh_CN';
  cells = useStorage({ getAppBaseInfo: () => ({ language: system }) });
});

/** The service as a launch of the app finds it. */
const launch = (): SettingsService => {
  let service: SettingsService | undefined;
  jest.isolateModules(() => {
    service = jest.requireActual<SettingsService>('../../../miniprogram/services/settings');
  });
  if (service === undefined) throw new Error('the service did not load');
  return service;
};

const unset = { language: 'system', motion: 'system' };

describe('the settings', () => {
  it('follow the device until something is chosen', () => {
    const { settings, currentLanguage } = launch();
    expect(settings()).toEqual(unset);
    expect(currentLanguage()).toBe('zh');
    system = 'fr';
    expect(currentLanguage()).toBe('en');
  });

  it('hold what is chosen, at once and in later launches', () => {
    const { changeSettings, settings, currentLanguage } = launch();
    changeSettings({ language: 'en' });
    changeSettings({ motion: 'still' });
    expect(settings()).toEqual({ language: 'en', motion: 'still' });
    expect(currentLanguage()).toBe('en');
    expect(launch().settings()).toEqual({ language: 'en', motion: 'still' });
  });

  it('follow the device again where the reader says so', () => {
    const { changeSettings, currentLanguage } = launch();
    changeSettings({ language: 'en' });
    changeSettings({ language: 'system' });
    expect(currentLanguage()).toBe('zh');
  });

  it('hold for this launch where the storage is full', () => {
    useStorage({
      getAppBaseInfo: () => ({ language: system }),
      setStorageSync: () => {
        throw new Error('exceed storage max size 10Mb');
      },
    });
    const { changeSettings, currentLanguage } = launch();
    changeSettings({ language: 'en' });
    expect(currentLanguage()).toBe('en');
  });

  it('are unset where what is stored cannot be read, each for itself', () => {
    cells.set('occ.settings', written({ language: 'fr', motion: 'still' }));
    expect(launch().settings()).toEqual({ language: 'system', motion: 'still' });
  });

  it('are unset where anything else is stored, and never an error', () => {
    const values = fc.oneof(fc.anything(), fc.jsonValue().map(written));
    fc.assert(
      fc.property(values, (value) => {
        cells.set('occ.settings', value);
        expect(launch().settings()).toEqual(unset);
      }),
      { numRuns: 50 },
    );
  });

  it('go with all that the app stored', () => {
    cells.set('a-library.key', 'theirs');
    const { changeSettings, clearDevice, settings } = launch();
    changeSettings({ language: 'en' });
    expect(clearDevice()).toBe(true);
    expect(settings()).toEqual(unset);
    expect([...cells.keys()]).toEqual(['a-library.key']);
  });
});

describe('a choice from outside', () => {
  it('is one of the choices or none', () => {
    const { oneOf, languageChoices, motionChoices } = launch();
    expect(oneOf('en', languageChoices)).toBe('en');
    expect(oneOf('en', motionChoices)).toBeUndefined();
    expect(oneOf(undefined, motionChoices)).toBeUndefined();
  });
});
