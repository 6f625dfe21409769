import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Browser tests against the build as the host serves it. Each test starts its own host on a free port and its own browser
 * processes with their own profiles (`support/`), so tests share nothing.
 */
export default defineConfig({
  testDir: here('.'),
  outputDir: here('../output/e2e'),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: here('../output/e2e.json') }]],
  projects: [
    { name: 'chromium', testMatch: /.*\.spec\.ts/ },
    { name: 'screenshots', testMatch: /.*\.shots\.ts/ },
    { name: 'room', testMatch: /room\.long\.ts/ },
    { name: 'workshop', testMatch: /workshop\.long\.ts/ },
  ],
});
