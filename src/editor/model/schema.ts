import { t } from '$i18n';
import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { toSafeLink } from './links';

/** Heading levels: a chapter, a section, a part of a section. */
export const HEADING_LEVELS = [1, 2, 3] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** The widest cell; beyond it the map that every table command draws would eat the memory of the device. */
const MAX_CELL_SPAN = 50;
const MAX_LIST_START = 9999;

const isIntegerBetween =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const isHeadingLevel = isIntegerBetween(1, HEADING_LEVELS.length);
const isListStart = isIntegerBetween(0, MAX_LIST_START);
const isCellSpan = isIntegerBetween(1, MAX_CELL_SPAN);
/** The name of what a living block shows. One that this build cannot show is known all the same: it says so itself. */
const isLivingName = (value: unknown): value is string => typeof value === 'string' && /^[a-z-]{1,40}$/.test(value);

/** Which attributes there are, by node name, with the test a value must pass. Nodes not named here have none. */
const attributeTests: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  heading: { level: isHeadingLevel },
  ordered_list: { order: isListStart },
  list_item: { done: (value) => value === null || typeof value === 'boolean' },
  table_cell: { colspan: isCellSpan, rowspan: isCellSpan },
  table_header: { colspan: isCellSpan, rowspan: isCellSpan },
  living: { shows: isLivingName },
};

/** Whether these are attributes this build knows for that node, each with a value it can show. */
export function areKnownAttributes(nodeName: string, attributes: Attrs): boolean {
  const tests = attributeTests[nodeName] ?? {};
  return Object.entries(attributes).every(([name, value]) => tests[name]?.(value) === true);
}

/** The level of a heading, whatever stands in the shared document. */
export const toHeadingLevel = (value: unknown): HeadingLevel => HEADING_LEVELS.find((level) => level === value) ?? 3;

/** A whole number from the page, or the fallback when it is none or out of bounds. */
function readNumber(element: HTMLElement, name: string, isAllowed: (value: unknown) => boolean): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return isAllowed(value) ? value : 1;
}

// Nothing is selectable as a node: y-prosemirror restores such a selection after a remote change at a place that may be
// gone, throws, and the next key typed would undo the other person's change.
const block = { group: 'block', selectable: false } as const;

const cell = (tag: 'td' | 'th', role: 'cell' | 'header_cell', tags: readonly string[]): NodeSpec => ({
  content: 'cellblock+',
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 } },
  tableRole: role,
  isolating: true,
  selectable: false,
  parseDOM: tags.map((rule) => ({
    tag: rule,
    // Before the plain cell: in the head of a table every cell is a header.
    priority: rule === 'thead td' ? 60 : 50,
    getAttrs: (element) => ({
      colspan: readNumber(element, 'colspan', isCellSpan),
      rowspan: readNumber(element, 'rowspan', isCellSpan),
    }),
  })),
  toDOM: (node): DOMOutputSpec => {
    const spans = Object.entries(node.attrs).filter(([, span]) => isCellSpan(span) && span !== 1);
    return [tag, Object.fromEntries(spans), 0];
  },
});

/** Whether an entry on the page is a task that is done; null where it is no task. */
function readDone(element: HTMLElement): boolean | null {
  const done = element.getAttribute('data-done');
  return done === 'true' || (done === 'false' ? false : null);
}

/** An entry with a box to tick. Tab passes the box: there is a key and a button for it. */
const taskToDOM = (done: boolean): DOMOutputSpec => {
  const box = { role: 'checkbox', tabindex: '-1', contenteditable: 'false', 'aria-label': t('editor.tick') };
  return [
    'li',
    { class: 'task', 'data-done': String(done) },
    ['span', { class: 'tick', ...box, 'aria-checked': String(done) }],
    ['div', 0],
  ];
};

/**
 * Containers take any block in any order. The stricter a container, the more y-prosemirror deletes when two people's
 * edits together break its rule (README, "What y-prosemirror does").
 */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    ...block,
    group: 'block cellblock',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: (): DOMOutputSpec => ['p', 0],
  },
  heading: {
    ...block,
    group: 'block cellblock',
    content: 'inline*',
    attrs: { level: { default: 1 } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
    // The page around it has the first heading; to assistive technology a chapter is one level below that.
    toDOM: (node): DOMOutputSpec => {
      const level = toHeadingLevel(node.attrs['level']);
      return [`h${level}`, { 'aria-level': level + 1 }, 0];
    },
  },
  bullet_list: {
    ...block,
    group: 'block cellblock',
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0],
  },
  ordered_list: {
    ...block,
    group: 'block cellblock',
    content: 'list_item+',
    attrs: { order: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: readNumber(element, 'start', isListStart) }) }],
    toDOM: (node): DOMOutputSpec => {
      const order: unknown = node.attrs['order'];
      return isListStart(order) && order !== 1 ? ['ol', { start: order }, 0] : ['ol', 0];
    },
  },
  list_item: {
    content: 'block+',
    // Whether a task is done; null for an entry that is no task. An attribute, so that ticking loses no words of others.
    attrs: { done: { default: null } },
    defining: true,
    selectable: false,
    parseDOM: [{ tag: 'li', getAttrs: (element) => ({ done: readDone(element) }) }],
    toDOM: (node): DOMOutputSpec => {
      const done: unknown = node.attrs['done'];
      return typeof done === 'boolean' ? taskToDOM(done) : ['li', 0];
    },
  },
  blockquote: {
    ...block,
    group: 'block cellblock',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: (): DOMOutputSpec => ['blockquote', 0],
  },
  callout: {
    ...block,
    group: 'block cellblock',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'div.callout' }],
    toDOM: (): DOMOutputSpec => ['div', { class: 'callout', role: 'note' }, 0],
  },
  table: {
    ...block,
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    selectable: false,
    parseDOM: [{ tag: 'tr' }],
    toDOM: (): DOMOutputSpec => ['tr', 0],
  },
  table_cell: cell('td', 'cell', ['td']),
  table_header: cell('th', 'header_cell', ['th', 'thead td']),
  horizontal_rule: {
    ...block,
    group: 'block cellblock',
    parseDOM: [{ tag: 'hr' }],
    toDOM: (): DOMOutputSpec => ['hr'],
  },
  living: {
    ...block,
    group: 'block cellblock',
    attrs: { shows: { default: '' } },
    parseDOM: [
      {
        tag: 'div[data-living]',
        getAttrs: (element) => {
          const shows = element.getAttribute('data-living');
          return isLivingName(shows) ? { shows } : false;
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => {
      const shows: unknown = node.attrs['shows'];
      return ['div', { 'data-living': isLivingName(shows) ? shows : '' }];
    },
  },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;

const isBoldWeight = (weight: string): boolean => /^(bold(er)?|[6-9]\d{2})$/.test(weight);

const marks = {
  link: {
    // A default, because y-prosemirror deletes the whole text when a mark cannot be made.
    attrs: { href: { default: '' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = toSafeLink(element.getAttribute('href'));
          return href === undefined ? false : { href };
        },
      },
    ],
    toDOM: (mark): DOMOutputSpec => {
      const href = toSafeLink(mark.attrs['href']);
      return href === undefined ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer' }, 0];
    },
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Some programs wrap everything they copy in a <b> that says not to be bold.
      { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
      { style: 'font-weight', getAttrs: (weight) => (isBoldWeight(weight) ? null : false) },
    ],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
} satisfies Record<string, MarkSpec>;

/**
 * What the development document is made of. A kind or attribute that is added needs no new `SCHEMA_VERSION` of the table:
 * builds that do not know it leave it as it is, and read only this document (ED6).
 */
export const documentSchema = new Schema({ nodes, marks });
