import 'fake-indexeddb/auto';
import { language } from '$i18n';
import { afterEach, vi } from 'vitest';
import { nl } from '../../src/i18n/nl';
import { FakeSheetWorker } from './fake-sheet-worker';

// There are no workers here; the one for spreadsheets works in place.
vi.stubGlobal('Worker', FakeSheetWorker);

// In the app a place's texts come with the place; here all of them are always there.
await language.need(...Object.keys(nl).filter((space): space is keyof typeof nl => space in nl));

/** A busy machine is not a fault. */
const PATIENCE_MS = 15_000;

const waitFor = vi.waitFor.bind(vi);
vi.waitFor = (look, options = {}) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });

if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/svelte');
  configure({ asyncUtilTimeout: PATIENCE_MS });
  afterEach(() => {
    cleanup();
  });
}
