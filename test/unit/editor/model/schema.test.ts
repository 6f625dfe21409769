// @vitest-environment happy-dom
import { DOMParser, DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { areKnownAttributes, documentSchema, toHeadingLevel } from '../../../../src/editor/model/schema';

const { nodes, marks } = documentSchema;

/** What a frame and the box of a task carry. */
const BOX = ['class', 'role', 'data-done', 'tabindex', 'contenteditable', 'aria-label', 'aria-checked'];

function toPage(node: Node): HTMLElement {
  const page = document.createElement('div');
  const content = node.type === nodes.doc ? node.content : Fragment.from(node);
  page.append(DOMSerializer.fromSchema(documentSchema).serializeFragment(content));
  return page;
}

function fromPage(html: string): Node {
  const page = document.createElement('div');
  page.innerHTML = html;
  return DOMParser.fromSchema(documentSchema).parse(page);
}

/** One of everything, with attributes that no build would write. */
function makeEverything(attributes: Record<string, unknown>): Node {
  const text = documentSchema.text('tekst', [marks.link.create(attributes), marks.strong.create(), marks.em.create()]);
  const paragraph = nodes.paragraph.create(null, [text, nodes.hard_break.create()]);
  const cells = [nodes.table_header.create(attributes, paragraph), nodes.table_cell.create(attributes, paragraph)];
  return nodes.doc.create(null, [
    nodes.heading.create(attributes, text),
    nodes.bullet_list.create(null, nodes.list_item.create(null, paragraph)),
    nodes.ordered_list.create(attributes, nodes.list_item.create(null, paragraph)),
    nodes.bullet_list.create(null, nodes.list_item.create(attributes, paragraph)),
    nodes.blockquote.create(null, paragraph),
    nodes.callout.create(null, paragraph),
    nodes.table.create(null, nodes.table_row.create(null, cells)),
    nodes.horizontal_rule.create(),
    nodes.living.create({ shows: 'mirror', ...attributes }),
  ]);
}

test('ED1 the document has these kinds and no others', () => {
  expect(Object.keys(nodes)).toEqual([
    'doc',
    'paragraph',
    'heading',
    'bullet_list',
    'ordered_list',
    'list_item',
    'blockquote',
    'callout',
    'table',
    'table_row',
    'table_cell',
    'table_header',
    'horizontal_rule',
    'living',
    'hard_break',
    'text',
  ]);
  expect(Object.keys(marks)).toEqual(['link', 'strong', 'em']);
});

test.each([
  { level: 2, order: 3, done: true, colspan: 2, rowspan: 2, href: 'https://leiden.nl' },
  {
    level: '1><script>',
    order: '1"onclick=x',
    done: '"onclick=x',
    colspan: 1e9,
    rowspan: -1,
    href: 'javascript:alert(1)',
  },
  { level: ['script', {}], order: null, colspan: {}, rowspan: 'style', href: ['a'] },
])('ED1 nothing that is shown carries a style or a script (%j)', (attributes) => {
  const page = toPage(makeEverything(attributes));
  const found = [...page.querySelectorAll('*')];
  const names = new Set(found.map((element) => element.localName));
  expect(
    [...names].filter(
      (name) => !/^(h[1-3]|div|p|ul|ol|li|blockquote|table|tbody|tr|t[dh]|hr|br|a|span|strong|em)$/.test(name),
    ),
  ).toEqual([]);
  const attributeNames = new Set(found.flatMap((element) => element.getAttributeNames()));
  for (const name of attributeNames)
    expect([...BOX, 'data-living', 'aria-level', 'start', 'colspan', 'rowspan', 'href', 'rel']).toContain(name);
  for (const { className } of found) expect(['', 'callout', 'task', 'tick']).toContain(className);
  for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toBe('https://leiden.nl');
});

test('ED1 what is shown reads back as the same document', () => {
  const everything = makeEverything({
    level: 2,
    order: 3,
    done: false,
    colspan: 2,
    rowspan: 2,
    href: 'https://leiden.nl',
  });
  everything.check();
  expect(fromPage(toPage(everything).innerHTML).toJSON()).toEqual(everything.toJSON());
});

test('a chapter is one level below the title of the page to assistive technology', () => {
  expect(
    toPage(nodes.heading.create({ level: 1 }))
      .querySelector('h1')
      ?.getAttribute('aria-level'),
  ).toBe('2');
});

test('a link opens in the same window and tells the other side nothing', () => {
  const link = toPage(
    nodes.paragraph.create(null, documentSchema.text('x', [marks.link.create({ href: 'https://a.nl' })])),
  );
  expect(link.querySelector('a')?.outerHTML).toBe('<a href="https://a.nl" rel="noopener noreferrer">x</a>');
});

test('ED2 an unsafe link is read as plain text', () => {
  expect(fromPage('<p><a href="java&#9;script:alert(1)">klik</a></p>').toString()).toBe('doc(paragraph("klik"))');
});

test('numbers from the page are kept within bounds', () => {
  const cell = '<table><tr><td colspan="1000000000" rowspan="-3">x</td></tr></table>';
  expect(fromPage(cell).firstChild?.firstChild?.firstChild?.attrs).toEqual({ colspan: 1, rowspan: 1 });
  expect(fromPage('<ol start="99999999"><li>x</li></ol>').firstChild?.attrs).toEqual({ order: 1 });
  expect(fromPage('<h6>x</h6>').firstChild?.attrs).toEqual({ level: 3 });
});

test('attributes are known by name and by value', () => {
  expect(areKnownAttributes('heading', { level: 3 })).toBe(true);
  expect(areKnownAttributes('heading', { level: 4 })).toBe(false);
  expect(areKnownAttributes('heading', { level: '1' })).toBe(false);
  expect(areKnownAttributes('paragraph', { align: 'left' })).toBe(false);
  expect(areKnownAttributes('table_cell', { colspan: 51 })).toBe(false);
  expect(areKnownAttributes('list_item', { done: true })).toBe(true);
  expect(areKnownAttributes('list_item', { done: 'true' })).toBe(false);
  expect([1, 2, 3, 4, '1', null].map(toHeadingLevel)).toEqual([1, 2, 3, 3, 3, 3]);
});
