import { expect, test } from 'vitest';
import {
  cacheControlFor,
  CONTENT_SECURITY_POLICY,
  META_CONTENT_SECURITY_POLICY,
  SECURITY_HEADERS,
} from '../../../src/host/headers';

test('HO1 the content security policy is the strict one that was agreed', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self' ws: wss:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; " +
      'trusted-types svelte-trusted-html ProseMirrorClipboard ontwikkeltafel-service-worker ontwikkeltafel-spreadsheet-worker',
  );
});

test('HO1 the policy in the page is the same but for what a meta element ignores', () => {
  expect(META_CONTENT_SECURITY_POLICY).toBe(CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'; ", ''));
});

test('HO1 the camera is for this site alone, and no feature is named twice', () => {
  const features = (SECURITY_HEADERS['Permissions-Policy'] ?? '').split(', ');
  expect(features).toContain('camera=(self)');
  expect(features).toContain('microphone=()');
  expect(features).toContain('geolocation=()');
  const names = features.map((feature) => feature.split('=')[0]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['/assets/index-B1x.js', 'public, max-age=31536000, immutable'],
  ['/', 'no-cache'],
  ['/index.html', 'no-cache'],
  ['/sw.js', 'no-cache'],
  ['/manifest.webmanifest', 'no-cache'],
  ['/icons/assets/icon.svg', 'no-cache'],
])('HO3 %s is cached as "%s"', (path, expected) => {
  expect(cacheControlFor(path)).toBe(expected);
});
