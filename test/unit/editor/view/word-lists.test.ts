// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { makeWordLists, markWordLists } from '../../../../src/editor/view/word-lists';

const entry = (level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker} </span>${text}</p>`;

function convert(html: string): string {
  const page = document.createElement('div');
  page.innerHTML = markWordLists(html);
  makeWordLists(page);
  for (const element of page.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  return page.innerHTML;
}

test('ED8 entries in a row become one list', () => {
  expect(convert(entry(1, '·', 'a') + entry(1, '·', 'b'))).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>');
});

test('ED8 deeper entries become a list in the entry above', () => {
  expect(convert(entry(1, '1.', 'a') + entry(2, 'a)', 'b') + entry(1, '2.', 'c'))).toBe(
    '<ol><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ol>',
  );
});

test('ED8 a list may begin deep', () => {
  expect(convert(entry(2, '·', 'a'))).toBe('<ul><li><ul><li><p>a</p></li></ul></li></ul>');
});

test('ED8 another kind of mark or a paragraph between begins another list', () => {
  expect(convert(`${entry(1, '·', 'a')}${entry(1, '1.', 'b')}<p>tussen</p>${entry(1, '2.', 'c')}`)).toBe(
    '<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol><p>tussen</p><ol><li><p>c</p></li></ol>',
  );
});

test('a page that is not from Word is left as it is', () => {
  const html = '<p style="margin:0">x</p>';
  expect(markWordLists(html)).toBe(html);
});
