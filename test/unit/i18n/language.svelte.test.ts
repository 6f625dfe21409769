// @vitest-environment happy-dom
import { language, t } from '$i18n';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';

test('what is on the screen follows the language', async () => {
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(`${language.locale} ${t('notices.retry')}`);
    });
  });
  flushSync();
  await language.choose('en');
  flushSync();
  await language.choose('nl');
  flushSync();
  expect(seen).toEqual(['nl-NL Probeer opnieuw', 'en-GB Try again', 'nl-NL Probeer opnieuw']);
  stop();
});
