import { TextSelection } from 'prosemirror-state';
import { parseRecord, PassageSchema, type Passage } from '$domain';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { markSections, sumText, watchLocks, type ChapterLocks } from '../../src/editor/aids/chapter-locks';
import { findWords, replacePlaces } from '../../src/editor/aids/find-words';
import { swapSections } from '../../src/editor/aids/move-section';
import { sectionBeside } from '../../src/editor/aids/sections';
import { anchorOfRange } from '../../src/editor/passages/anchor';
import { findPassage } from '../../src/editor/passages/find-passage';
import { flatten } from '../../src/editor/passages/flat-text';
import { createPassages } from '../../src/editor/passages/passages';
import { readDocument } from '../../src/editor/model/read';
import { commandRules, type CommandName } from '../../src/editor/view/commands';
import {
  isSame,
  makeDocument,
  meet,
  openDevice,
  paste,
  press,
  type as typeText,
  viewOf,
  type Device,
} from '../unit/editor/devices';

const FIRST_SEED = Number(process.env['FUZZ_FIRST_SEED'] ?? 1);
const SEED_COUNT = Number(process.env['EDITOR_SEEDS'] ?? 500);
/** In two files, which run beside each other and of which none takes long. */
const HALF = Math.ceil(SEED_COUNT / 2);

const listSeeds = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at);

/** The seeds to try: the first half of them, and the second. */
export const firstSeeds = listSeeds(FIRST_SEED, HALF);
export const otherSeeds = listSeeds(FIRST_SEED + HALF, SEED_COUNT - HALF);

const DEVICES = 4;
const STEPS = 120;

type Chance = (below: number) => number;

/** Numbers from a seed, the same on every run (mulberry32). */
function createChance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One person at the document; what others wrote waits in `inbox`, to come in any order, some of it twice. */
type Writer = Device & { readonly at: number; readonly inbox: Post[]; readonly locks: ChapterLocks };

/** What someone wrote, and what was there when they did: as at a table, it waits for that. */
type Post = { readonly update: Uint8Array; readonly after: ReadonlyMap<number, number> };

/** No two letters are the same, so that it can be seen of each who wrote it and whether it is still there. */
const FIRST_LETTER = 0x4e00;
const LETTERS_EACH = 4000;
let letterCount = 0;

const makeLetters = ({ at }: Writer, count: number): string =>
  Array.from({ length: count }, () =>
    String.fromCodePoint(FIRST_LETTER + at * LETTERS_EACH + (letterCount++ % LETTERS_EACH)),
  ).join('');

const isOpen = (lock: unknown): boolean => lock === true;

function openWriters(): readonly Writer[] {
  const content = makeDocument();
  const writers = Array.from({ length: DEVICES }, (_, at): Writer => {
    const device = openDevice(content);
    device.doc.clientID = at + 1;
    const locks = watchLocks(device.editor, () => undefined);
    const map = device.doc.getMap('locks');
    map.observe(() => {
      locks.lock(new Set([...map].filter(([, lock]) => isOpen(lock)).map(([mark]) => mark)));
    });
    return { ...device, at, inbox: [], locks };
  });
  for (const writer of writers) {
    let after: ReadonlyMap<number, number> = new Map();
    writer.doc.on('beforeTransaction', ({ beforeState }: Y.Transaction) => (after = new Map(beforeState)));
    writer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'link') for (const other of writers) if (other !== writer) other.inbox.push({ update, after });
    });
  }
  return writers;
}

const COMMANDS = Object.keys(commandRules) as CommandName[];
const SIGNS = ['- ', '## ', '1. ', '> ', '! ', '[ ] ', '[x] ', '---'];
const PAGES = [
  '<ul><li>punt<ul><li>onder</li></ul></li><li>tweede</li></ul>',
  '<table><tr><th>kop</th><th>kop</th></tr><tr><td>cel</td><td><p>een</p><p>twee</p></td></tr></table>',
  '<ul><li><input type="checkbox" checked>gedaan</li></ul><h2>Kop</h2><p>tekst</p><hr>',
  '<blockquote><p>citaat</p></blockquote><p>na <strong>vet</strong></p>',
];

/** The letters of the others that stand in a document. */
function othersLetters(writer: Writer): ReadonlySet<string> {
  const from = FIRST_LETTER + writer.at * LETTERS_EACH;
  const isOwn = (letter: string): boolean => letter.charCodeAt(0) >= from && letter.charCodeAt(0) < from + LETTERS_EACH;
  return new Set(
    Array.from(viewOf(writer).state.doc.textContent).filter((letter) => letter >= '\u4e00' && !isOwn(letter)),
  );
}

function act(writer: Writer, chance: Chance): void {
  // A person is slower than the half second in which steps are one to undo.
  writer.editor.changeTogether([]);
  const view = viewOf(writer);
  const { doc } = view.state;
  const from = chance(doc.content.size + 1);
  const to = chance(5) === 0 ? Math.min(from + chance(9), doc.content.size) : from;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  const what = chance(19);
  if (what < 4) typeText(writer, makeLetters(writer, 1 + chance(4)));
  else if (what < 6) typeText(writer, SIGNS[chance(SIGNS.length)] ?? '- ');
  else if (what < 8) press(writer, 'Enter');
  else if (what < 9) press(writer, 'Backspace');
  else if (what < 10) press(writer, 'Tab', { shiftKey: chance(2) === 0 });
  else if (what < 11) paste(writer, PAGES[chance(PAGES.length)] ?? '');
  else if (what < 12) move(writer, chance);
  else if (what < 13) replaceAll(writer, chance);
  else if (what < 14) lockOrUnlock(writer, chance);
  else if (what < 16) comment(writer, chance, from);
  else if (what < 17) accept(writer, chance);
  else writer.editor.command(COMMANDS[chance(COMMANDS.length)] ?? 'bold').run();
}

function move(writer: Writer, chance: Chance): void {
  const sections = markSections(writer.fragment, viewOf(writer).state.doc);
  const section = sections[chance(Math.max(1, sections.length))];
  const below = section === undefined ? undefined : sectionBeside(sections, section, 'down');
  if (section === undefined || below === undefined) return;
  const [first, second] = [section, below].map(({ position: from, to }) => ({ from, to }));
  if (first === undefined || second === undefined) return;
  if ([first, second].every((range) => writer.locks.isLocked(range))) return;
  swapSections(writer.editor, { first, second }, (range) => writer.locks.isLocked(range));
}

function replaceAll(writer: Writer, chance: Chance): void {
  const { doc } = viewOf(writer).state;
  const places = findWords(doc, ['e', 'Visie', 'punt'][chance(3)] ?? 'e', {
    matchCase: false,
    wholeWords: chance(2) === 0,
  });
  const free = places.filter((place) => !writer.locks.isLocked(place));
  writer.editor.changeTogether(replacePlaces(doc, free, ['o', '', 'ee'][chance(3)] ?? ''));
}

/** Says something of some words, which travels as any entry at a table does. */
function comment(writer: Writer, chance: Chance, from: number): void {
  const to = Math.min(from + chance(12), viewOf(writer).state.doc.content.size);
  const made = anchorOfRange(writer.editor, from, to);
  const comments = writer.doc.getMap('comments');
  if (made.ok && made.value.quote !== '') comments.set(`${writer.at}-${comments.size}`, made.value);
}

const listPassages = ({ doc }: Writer): readonly Passage[] =>
  [...doc.getMap('comments')]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, entry]) => parseRecord(PassageSchema, entry) ?? []);

/** Takes other words over for a passage that somebody pointed at. */
function accept(writer: Writer, chance: Chance): void {
  const all = listPassages(writer);
  const passage = all[chance(Math.max(1, all.length))];
  if (passage === undefined) return;
  const passages = createPassages(writer.editor);
  passages.show([{ id: 's', passage, kind: 'suggestion', label: '' }]);
  const expected = passages.places()[0]?.found?.words;
  if (expected !== undefined) passages.replace('s', expected, chance(3) === 0 ? '' : makeLetters(writer, 2));
  passages.destroy();
}

/** The first one leads. */
function lockOrUnlock(writer: Writer, chance: Chance): void {
  if (writer.at !== 0) return;
  const sections = markSections(writer.fragment, viewOf(writer).state.doc);
  const mark = sections[chance(Math.max(1, sections.length))]?.mark;
  if (mark !== undefined) writer.doc.getMap('locks').set(mark, chance(3) > 0);
}

/** What every section that is locked on this device says. */
function lockedText(writer: Writer): readonly string[] {
  const { doc } = viewOf(writer).state;
  const locked = new Set([...writer.doc.getMap('locks')].filter(([, lock]) => isOpen(lock)).map(([mark]) => mark));
  return markSections(writer.fragment, doc)
    .filter(({ mark }) => locked.has(mark))
    .map((section) => `${section.mark} ${sumText(doc, section)}`)
    .sort();
}

/** Some of what waits comes in, whatever builds on nothing that lacks; now and then something comes twice. */
function receive(writer: Writer, chance: Chance): void {
  for (let count = chance(5); count > 0; count -= 1) {
    const has = Y.decodeStateVector(Y.encodeStateVector(writer.doc));
    const ready = writer.inbox.filter(({ after }) => [...after].every(([id, clock]) => (has.get(id) ?? 0) >= clock));
    const post = ready[chance(Math.max(1, ready.length))];
    if (post === undefined) return;
    Y.applyUpdate(writer.doc, post.update, 'link');
    if (chance(8) > 0) writer.inbox.splice(writer.inbox.indexOf(post), 1);
  }
}

/** Each gets what it misses, as at a table. Whole documents over each other are another matter: Yjs itself may throw on those. */
async function settle(writers: readonly Writer[]): Promise<void> {
  for (let round = 1; round <= 12; round += 1) {
    const before = writers.map(({ doc }) => Y.encodeStateVector(doc).join());
    for (const one of writers) for (const other of writers) if (one !== other) meet(one, other);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (writers.every(({ doc }, at) => Y.encodeStateVector(doc).join() === before[at])) return;
  }
  throw new Error('the devices keep changing the document without anyone typing');
}

/** The seeds in which a text that a comment was put on comes to stand there twice. */
const SEEDS_WITH_COPIES: ReadonlySet<number> = new Set([10, 50, 168, 183, 187, 412, 414, 474, 484]);

/**
 * Whether words are what became of those of a passage whose text stands there twice, for two people split it or made a heading
 * of it at once: where a passage's own letters stand in the one, it stays there, whatever was written between them,
 * although the other says just what it said.
 */
const isOf =
  ({ quote }: Passage) =>
  (words: string): boolean => {
    const letters = Array.from(quote);
    const isAtEnds = words.startsWith(letters[0] ?? '') && words.endsWith(letters.at(-1) ?? '');
    const held = letters.filter((letter) => words.includes(letter));
    return words.includes(quote) || isAtEnds || held.length * 2 >= letters.length;
  };

/** A passage never stands on other words while its own are still there. */
function checkPassages(writers: readonly Writer[], first: Writer, seed: number): void {
  const { text } = flatten(viewOf(first).state.doc);
  for (const passage of listPassages(first)) {
    const found = writers.map(({ editor }) => findPassage(editor, passage)?.words);
    const isOwn = Array.from(passage.quote).some((letter) => letter >= '\u4e00');
    for (const words of found) {
      if (words === undefined || !isOwn || !text.includes(passage.quote)) continue;
      if (SEEDS_WITH_COPIES.has(seed)) expect(words).toSatisfy(isOf(passage));
      else expect(words).toContain(passage.quote);
    }
  }
}

/** Four people write, comment, move, lock and undo at random. Nothing that must not be may come of it. */
export async function writeTogether(seed: number): Promise<void> {
  const chance = createChance(seed);
  const writers = openWriters();
  for (let step = 0; step < STEPS; step += 1) {
    const writer = writers[chance(DEVICES)];
    if (writer === undefined) continue;
    if (chance(6) === 0) {
      const before = othersLetters(writer);
      const locked = lockedText(writer);
      writer.editor.command('undo').run();
      await Promise.resolve();
      const now = othersLetters(writer);
      expect(
        [...before].filter((letter) => !now.has(letter)),
        `step ${step}`,
      ).toEqual([]);
      expect(lockedText(writer), `step ${step}`).toEqual(locked);
    } else {
      const before = lockedText(writer);
      const known = writer.doc.getMap('locks').size;
      act(writer, chance);
      if (writer.doc.getMap('locks').size === known && writer.at !== 0)
        expect(lockedText(writer), `step ${step}`).toEqual(before);
    }
    const other = writers[chance(DEVICES)];
    if (other !== undefined) receive(other, chance);
    await Promise.resolve();
  }
  await settle(writers);
  const [first, ...others] = writers;
  if (first === undefined) throw new Error('nobody');
  expect(first.fragment.toJSON().length).toBeGreaterThan(20);
  for (const writer of writers) {
    expect(writer.editor.mode).toBe('editing');
    expect(viewOf(writer).state.doc.eq(readDocument(writer.fragment).document)).toBe(true);
    viewOf(writer).state.doc.check();
  }
  for (const other of others) expect(isSame(first, other)).toBe(true);
  checkPassages(writers, first, seed);
}
