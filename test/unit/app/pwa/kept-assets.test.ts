import { describe, expect, test } from 'vitest';
import { isFit, isOfThisVersion, toForget } from '../../../../src/app/pwa/kept-assets';

describe('OFF-5 what a version keeps', () => {
  test('its own files and those of the version before it, which a window may still run', () => {
    expect(toForget(['first', 'second', 'third'], ['third'], ['second'])).toEqual(['first']);
  });

  test('everything, where nobody noted what was in place', () => {
    expect(toForget(['first', 'second'], ['second'], undefined)).toEqual([]);
  });
});

describe('OFF-5 what may be kept as a part of the app', () => {
  test('a page under the name of a part is refused', () => {
    expect(isFit('https://host/assets/App-1.js', 200, 'text/html; charset=utf-8')).toBe(false);
    expect(isFit('https://host/assets/App-1.js', 200, 'text/javascript')).toBe(true);
    expect(isFit('https://host/index.html?__WB_REVISION__=1', 200, 'text/html')).toBe(true);
  });

  test('an answer that is not the file is refused', () => {
    for (const status of [203, 206, 404, 500]) expect(isFit('https://host/assets/App-1.js', status, '')).toBe(false);
  });

  test('the page of yet another version is refused', () => {
    const page = '<script type="module" src="./assets/index-1.js"></script><link href="./assets/index-2.css">';
    const own = ['https://host/assets/index-1.js', 'https://host/assets/index-2.css'];
    expect(isOfThisVersion(page, own)).toBe(true);
    expect(isOfThisVersion(page, own.slice(1))).toBe(false);
  });
});
