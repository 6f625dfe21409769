import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from '../../../src/host/compress.mjs';
import { makeFolder } from './clients';

const LONG = 'tafel '.repeat(1000);

test('texts get compressed twins that hold the same', () => {
  const folder = makeFolder({ 'index.html': LONG, 'assets/a-1.js': LONG });
  expect(compressFolder(folder)).toBe(2);
  for (const name of ['index.html', 'assets/a-1.js']) {
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(LONG);
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(LONG);
  }
});

test('what is small, compressed already or hidden is left alone', () => {
  const folder = makeFolder({
    'small.js': 'let a;',
    'photo.png': LONG,
    'font.woff2': LONG,
    '.vite/manifest.json': LONG,
  });
  expect(compressFolder(folder)).toBe(0);
  for (const name of ['small.js', 'photo.png', 'font.woff2', '.vite/manifest.json']) {
    expect(existsSync(join(folder, `${name}.gz`))).toBe(false);
  }
});

test('a second time changes nothing', () => {
  const folder = makeFolder({ 'index.html': LONG });
  compressFolder(folder);
  expect(compressFolder(folder)).toBe(1);
  expect(existsSync(join(folder, 'index.html.gz.gz'))).toBe(false);
});
