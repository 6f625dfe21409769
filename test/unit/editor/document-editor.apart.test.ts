// @vitest-environment happy-dom
import { TextSelection } from 'prosemirror-state';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readDocument } from '../../../src/editor/model/read';
import { commandRules, type CommandName } from '../../../src/editor/view/commands';
import { shareOldBeginnings } from '../../../src/table/document/share-old-beginnings';
import { setAttribute } from '../../../src/table/versions/frozen-document';
import { startedTable } from '../../helpers/tables';
import {
  closeDevices,
  isSame,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  press,
  type,
  viewOf,
  type Device,
} from './devices';

afterEach(closeDevices);

/** Numbers from a seed, the same on every run (mulberry32). */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const COMMANDS = Object.keys(commandRules) as CommandName[];
const WORDS = ['school', 'zorg', 'jeugd', '- ', '## ', '1. ', '> '];

/** One thing a person may do, somewhere in the text. */
function act(device: Device, chance: (below: number) => number): void {
  const view = viewOf(device);
  const { doc } = view.state;
  const from = chance(doc.content.size + 1);
  const to = chance(4) === 0 ? Math.min(from + chance(9), doc.content.size) : from;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  const what = chance(10);
  if (what < 4) type(device, WORDS[chance(WORDS.length)] ?? 'x');
  else if (what < 6) press(device, 'Enter');
  else if (what < 7) press(device, 'Backspace');
  else if (what < 8) press(device, 'Tab', { shiftKey: chance(2) === 0 });
  else device.editor.command(COMMANDS[chance(COMMANDS.length)] ?? 'bold').run();
}

const sendTo = (from: Device, to: Device): void => {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'link');
};

/** Lets word go round, everybody's at the same moment, until nobody has anything new. */
async function settle(devices: readonly Device[]): Promise<number> {
  for (let round = 1; round <= 10; round += 1) {
    const before = devices.map(({ doc }) => Y.encodeStateVector(doc).join());
    const updates = devices.map(({ doc }) => Y.encodeStateAsUpdate(doc));
    for (const { doc } of devices) for (const update of updates) Y.applyUpdate(doc, update, 'link');
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (devices.every(({ doc }, index) => Y.encodeStateVector(doc).join() === before[index])) return round;
  }
  throw new Error('the devices keep changing the document without anyone typing');
}

test.each(Array.from({ length: 8 }, (_, index) => 1000 + index))(
  'ED4, ED10 three devices that meet now and then end equal, and then rest (seed %i)',
  async (seed) => {
    const chance = createChance(seed);
    const content = makeDocument();
    const devices = [openDevice(content), openDevice(content), openDevice(content)];
    for (let step = 0; step < 120; step += 1) {
      const device = devices[chance(devices.length)];
      const other = devices[chance(devices.length)];
      if (device === undefined || other === undefined) continue;
      act(device, chance);
      if (chance(5) === 0 && other !== device) sendTo(device, other);
      await Promise.resolve();
    }
    await settle(devices);
    const [first, ...others] = devices;
    if (first === undefined) throw new Error('no device');
    expect(first.fragment.toJSON().length).toBeGreaterThan(20);
    for (const device of devices) {
      expect(device.editor.mode).toBe('editing');
      expect(viewOf(device).state.doc.eq(readDocument(device.fragment).document)).toBe(true);
      viewOf(device).state.doc.check();
    }
    for (const other of others) expect(isSame(first, other)).toBe(true);
  },
);

const PAIRS = [
  [0, 1],
  [1, 2],
  [0, 2],
] as const;

/** Which two meet first, and which two then. */
const MEETINGS = PAIRS.flatMap((first) =>
  PAIRS.filter((pair) => pair !== first).map((second) => [...first, ...second] as const),
);

/** Three begin in one paragraph while apart, then meet two by two; all words are to be found on every device. */
async function beginApart(
  content: Uint8Array,
  meetings: readonly number[],
  go: (device: Device) => void,
): Promise<void> {
  const words = ['zorg', 'school', 'thuis'];
  const devices = words.map((word, at) => {
    const device = openDevice(content);
    device.doc.clientID = at + 1;
    go(device);
    type(device, word);
    return device;
  });
  for (const [one, other] of [meetings.slice(0, 2), meetings.slice(2)].map((pair) => pair.map((at) => devices[at]))) {
    if (one === undefined || other === undefined) throw new Error('nobody');
    meet(one, other);
    await Promise.resolve();
  }
  await settle(devices);
  for (const { fragment } of devices) for (const word of words) expect(fragment.toJSON()).toContain(word);
}

test.each(MEETINGS)(
  'ED4 three who begin apart below one heading of a new table all find their words: %i meets %i, then %i meets %i',
  async (...meetings) => {
    await beginApart(Y.encodeStateAsUpdate(startedTable().replica.doc), meetings, (device) => {
      placeBelow(device, 'Visie');
    });
  },
);

/** Makes an empty paragraph, each in their own way, and says between which letters it stands. */
const WAYS: Readonly<Record<string, (device: Device) => void>> = {
  'behind a paragraph': (device) => {
    type(device, 'eerst');
    press(device, 'Enter');
  },
  'in a list': (device) => {
    type(device, '- eerst');
    press(device, 'Enter');
  },
  'in a cell of a table': (device) => {
    device.editor.command('table').run();
  },
  'where a heading was': (device) => {
    type(device, 'eerst');
    press(device, 'Enter');
    device.editor.command('heading2').run();
    device.editor.command('paragraph').run();
  },
  'where words were': (device) => {
    type(device, 'eerst');
    press(device, 'Enter');
    type(device, 'weg');
    for (let at = 0; at < 3; at += 1) press(device, 'Backspace');
  },
};

test.each(Object.keys(WAYS).flatMap((way) => MEETINGS.map((meetings) => [way, ...meetings] as const)))(
  'ED4 three who begin apart in a paragraph that somebody made %s all find their words: %i meets %i, then %i meets %i',
  async (way, ...meetings) => {
    const maker = openDevice(Y.encodeStateAsUpdate(startedTable().replica.doc));
    placeBelow(maker, 'Visie');
    WAYS[way]?.(maker);
    const { state } = maker.editor;
    const at = state.selection.from;
    await beginApart(Y.encodeStateAsUpdate(maker.doc), meetings, (device) => {
      device.editor.select(at, at);
    });
  },
);

/** What a table from before holds without a text: where one begins, and how it was made. */
const OLD: Readonly<Record<string, (document: Y.XmlFragment) => Y.XmlElement>> = {
  'below a heading': (document) => put(document, 'paragraph'),
  'as a heading': (document) => {
    const heading = put(document, 'heading');
    setAttribute(heading, 'level', 2);
    return heading;
  },
  'in a list': (document) => put(put(put(document, 'bullet_list'), 'list_item'), 'paragraph'),
  'in a quote': (document) => put(put(document, 'blockquote'), 'paragraph'),
  'in a cell of a table': (document) => put(put(put(put(document, 'table'), 'table_row'), 'table_cell'), 'paragraph'),
};

function put(into: Y.XmlFragment, name: string): Y.XmlElement {
  const made = new Y.XmlElement(name);
  into.insert(into.length, [made]);
  return made;
}

/** The place of the first block without words that one can type in. */
function findEmpty(device: Device): number {
  let found: number | undefined;
  viewOf(device).state.doc.descendants((node, position) => {
    if (node.isTextblock && node.content.size === 0) found ??= position + 1;
    return !node.isTextblock;
  });
  if (found === undefined) throw new Error('nothing is empty');
  return found;
}

test.each(Object.keys(OLD).flatMap((where) => MEETINGS.map((meetings) => [where, ...meetings] as const)))(
  'ED4 TD120 three who begin apart where nothing was written before, %s, all find their words: %i meets %i, then %i meets %i',
  async (where, ...meetings) => {
    const content = makeDocument((fragment) => {
      put(fragment, 'heading').insert(0, [new Y.XmlText('Visie')]);
      OLD[where]?.(fragment);
    });
    await beginApart(content, meetings, (device) => {
      shareOldBeginnings({ document: device.fragment, replica: device });
      const at = findEmpty(device);
      device.editor.select(at, at);
    });
  },
);
