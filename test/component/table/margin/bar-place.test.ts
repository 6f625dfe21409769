// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { barPlace } from '../../../../src/features/table/margin/bar-place';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A selection of words at a height of the window. */
function selectAt(top: number, className = 'document-page'): Selection | null {
  const page = document.body.appendChild(document.createElement('div'));
  page.className = className;
  page.textContent = 'woorden';
  const selection = document.getSelection();
  selection?.selectAllChildren(page);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 100, 20));
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(768);
  return selection;
}

test('it stands below what is selected, and above it where there is no room', () => {
  expect(barPlace(selectAt(300), 50)).toBe(356);
  expect(barPlace(selectAt(700), 50)).toBe(578);
});

test('it stays in sight when what is selected is not', () => {
  expect(barPlace(selectAt(-400), 50)).toBe(130);
  expect(barPlace(selectAt(2000), 50)).toBe(578);
});

test('it stands in what the keyboard on the screen leaves of the window', () => {
  vi.stubGlobal('visualViewport', { offsetTop: 100, height: 400 });
  expect(barPlace(selectAt(300), 50)).toBe(242);
  expect(barPlace(selectAt(150), 50)).toBe(230);
});

test('it stands above what the page says stands at its bottom', () => {
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ scrollPaddingBottom: '400px' } as CSSStyleDeclaration);
  expect(barPlace(selectAt(300), 50)).toBe(242);
});

test('elsewhere than in the document nothing is selected', () => {
  expect(barPlace(selectAt(300, 'panel'), 50)).toBeUndefined();
  expect(barPlace(null, 50)).toBeUndefined();
});
