import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/svelte');
  afterEach(() => {
    cleanup();
  });
}
