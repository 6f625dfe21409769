import { language, localized, t } from '$i18n';
import { afterEach, describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en';
import { nl } from '../../../src/i18n/nl';

const places = (message: unknown): string[] =>
  [...JSON.stringify(message).matchAll(/\{\w+\}/g)].map(([place]) => place);

describe('the catalogue', () => {
  afterEach(async () => {
    await language.choose('nl');
  });

  test('IN1 both languages have the same keys, and each text fills the same places', () => {
    const english: Readonly<Record<string, Readonly<Record<string, unknown>>>> = en;
    for (const [space, entries] of Object.entries(nl)) {
      expect(Object.keys(english[space] ?? {}).sort(), space).toEqual(Object.keys(entries).sort());
      for (const [key, message] of Object.entries(entries)) {
        const there = new Set(places(english[space]?.[key]));
        expect(there, `${space}.${key}`).toEqual(new Set(places(message)));
      }
    }
  });

  test('follows the language that was chosen', async () => {
    expect(t('notices.retry')).toBe('Probeer opnieuw');
    expect(localized({ nl: 'ja', en: 'yes' })).toBe('ja');
    await language.choose('en');
    expect(t('notices.retry')).toBe('Try again');
    expect(localized({ nl: 'ja', en: 'yes' })).toBe('yes');
  });
});
