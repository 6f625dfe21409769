import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeTemplate } from '../template';
import { createUnknownContentCounter, isKnownMark, MAX_DEPTH } from '../../../../src/editor/model/unknown-content';

const open = (): Y.XmlFragment => new Y.Doc().getXmlFragment('document');

/** An element with these attributes and this inside it. */
function element(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[] = [],
  attributes: Record<string, unknown> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

const countIn = (...children: (Y.XmlElement | Y.XmlText)[]): number => {
  const fragment = open();
  fragment.insert(0, children);
  return createUnknownContentCounter(fragment).count();
};

test('ED6 a document of this build has nothing unknown', () => {
  const fragment = open();
  writeTemplate(fragment, [{ heading: 'Visie', hint: '' }]);
  expect(createUnknownContentCounter(fragment).count()).toBe(0);
});

test('ED6 unknown kinds, attributes and places are counted', () => {
  expect(countIn(element('living_table'))).toBe(1);
  expect(countIn(element('constructor'), element('__proto__'), element('doc'), element('text'))).toBe(4);
  expect(countIn(element('heading', [], { level: 4 }))).toBe(1);
  expect(countIn(element('heading', [], { level: 1, id: 'x' }))).toBe(1);
  expect(countIn(element('list_item', [element('paragraph')]))).toBe(1);
  expect(countIn(element('paragraph', [element('paragraph')]))).toBe(1);
  expect(countIn(element('bullet_list', [new Y.XmlText('los')]))).toBe(1);
  expect(countIn(new Y.XmlText('los'))).toBe(1);
  expect(countIn(element('paragraph', [new Y.XmlText('tekst'), element('hard_break')]))).toBe(0);
});

test('ED6 depth beyond what a person makes counts as unknown, however deep it is', () => {
  const countAtDepth = (depth: number): number => {
    const fragment = open();
    let parent = fragment;
    for (let level = 1; level <= depth; level += 1) {
      const nested = new Y.XmlElement(level === depth ? 'paragraph' : 'blockquote');
      parent.insert(0, [nested]);
      parent = nested;
    }
    return createUnknownContentCounter(fragment).count();
  };
  expect(countAtDepth(MAX_DEPTH)).toBe(0);
  expect(countAtDepth(MAX_DEPTH + 1)).toBe(1);
  expect(countAtDepth(2000)).toBe(1);
});

test('ED6 marks are known by name and by attributes', () => {
  expect(isKnownMark('strong', {})).toBe(true);
  expect(isKnownMark('link', { href: 'javascript:x' })).toBe(true);
  expect(isKnownMark('link', {})).toBe(false);
  expect(isKnownMark('link', { href: 1 })).toBe(false);
  expect(isKnownMark('link', { href: 'x', title: 'y' })).toBe(false);
  expect(isKnownMark('toString', {})).toBe(false);
});

test('ED6 after a change only what changed is looked at again, and nothing is missed', () => {
  const fragment = open();
  const text = new Y.XmlText('tekst');
  const paragraph = element('paragraph', [text]);
  const list = element('bullet_list', [element('list_item', [paragraph])]);
  fragment.insert(0, [element('heading', [], { level: 1 }), list]);
  const counter = createUnknownContentCounter(fragment);
  fragment.observeDeep((events) => {
    counter.forget(events);
  });
  expect(counter.count()).toBe(0);
  text.format(0, 2, { suggestion: {} });
  expect(counter.count()).toBe(1);
  text.format(0, 2, { suggestion: null });
  expect(counter.count()).toBe(0);
  paragraph.setAttribute('align', 'left');
  expect(counter.count()).toBe(1);
  paragraph.removeAttribute('align');
  paragraph.insert(1, [element('living_field')]);
  expect(counter.count()).toBe(1);
});
