// @vitest-environment happy-dom
import { language, t } from '$i18n';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';

test('what is on the screen follows the language', () => {
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(`${language.locale} ${t('notices.retry')}`);
    });
  });
  flushSync();
  language.choose('en');
  flushSync();
  language.choose('nl');
  expect(seen).toEqual(['nl-NL Probeer opnieuw', 'en-GB Try again']);
  stop();
});
