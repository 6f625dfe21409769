import 'fake-indexeddb/auto';
import { language } from '$i18n';
import { afterEach } from 'vitest';
import { nl } from '../../src/i18n/nl';

// In the app a place's texts come with the place; here all of them are always there.
await language.need(...Object.keys(nl).filter((space): space is keyof typeof nl => space in nl));

if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/svelte');
  // A busy machine is not a fault.
  configure({ asyncUtilTimeout: 15_000 });
  afterEach(() => {
    cleanup();
  });
}
