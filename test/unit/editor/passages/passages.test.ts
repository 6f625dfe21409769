// @vitest-environment happy-dom
import { PassageSchema, parseRecord, type Passage } from '$domain';
import { afterEach, expect, test, vi } from 'vitest';
import { anchorOfSelection } from '../../../../src/editor/passages/anchor';
import { createPassages, type PassageMark, type Passages } from '../../../../src/editor/passages/passages';
import * as Y from 'yjs';
import { closeDevices, linesOf, makeDocument, meet, openDevice, placeBelow, placeCursor } from '../devices';
import { press, select, type, type Device } from '../devices';

afterEach(closeDevices);

const SENTENCE = 'De gemeente betaalt de begeleiding op school.';

/** A device that wrote a sentence. */
function openWritten(sentence = SENTENCE): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, sentence);
  return device;
}

function anchor(device: Device, words: string): Passage {
  select(device, words);
  const made = anchorOfSelection(device.editor);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const markOf = (passage: Passage, id = 'c1'): PassageMark => ({ id, passage, kind: 'comment', label: 'Opmerking' });

function show(device: Device, ...marks: readonly PassageMark[]): Passages {
  const passages = createPassages(device.editor);
  passages.show(marks);
  return passages;
}

const wordsOf = (passages: Passages): readonly (string | undefined)[] =>
  passages.places().map(({ found }) => found?.words);

const shownIn = ({ mount }: Device): readonly (string | null)[] =>
  [...mount.querySelectorAll('mark.passage-comment')].map(({ textContent }) => textContent);

const openOther = (device: Device, isReadOnly = false): Device =>
  openDevice(Y.encodeStateAsUpdate(device.doc), { isReadOnly });

test('ED15 ED30 a passage is shown over the text, with words for who does not see it, and is not part of it', () => {
  const device = openWritten();
  const before = device.fragment.toJSON();
  const passages = show(device, markOf(anchor(device, 'betaalt')));
  const mark = device.mount.querySelector('mark');
  expect([mark?.textContent, mark?.getAttribute('aria-description')]).toEqual(['betaalt', 'Opmerking']);
  expect(passages.places()).toMatchObject([{ id: 'c1', chapter: 'Visie', found: { isChanged: false } }]);
  expect(device.fragment.toJSON()).toBe(before);
  passages.destroy();
  expect(device.mount.querySelector('mark')).toBeNull();
});

const suggested = (passage: Passage, words: string): PassageMark => ({
  id: `s ${words}`,
  passage,
  kind: 'suggestion',
  label: 'Voorstel van De Brug',
  words,
  by: 'B',
});

test('ED45 what is suggested is read behind the words it would replace, with whose it is, and is no text', () => {
  const device = openWritten();
  const before = device.fragment.toJSON();
  const passages = show(
    device,
    suggested(anchor(device, 'betaalt'), 'vergoedt'),
    suggested(anchor(device, 'op school'), ''),
  );
  const struck = [...device.mount.querySelectorAll('mark.passage-struck')].map(({ textContent }) => textContent);
  expect(struck).toEqual(['betaalt', 'op school']);
  const read = [...device.mount.querySelectorAll('ins')];
  expect(read.map(({ textContent, dataset }) => [textContent, dataset['by']])).toEqual([
    ['vergoedt', 'B'],
    ['', 'B'],
  ]);
  expect(read[0]?.getAttribute('aria-description')).toBe('Voorstel van De Brug');
  expect(device.fragment.toJSON()).toBe(before);
  // What is typed behind the struck words stands behind them in the text.
  placeCursor(device, 'betaalt');
  type(device, ' nu');
  expect(device.fragment.toJSON()).toContain('De gemeente betaalt nu de begeleiding');
  expect(device.mount.querySelectorAll('ins')).toHaveLength(2);
  passages.destroy();
});

test('ED45 it is read too where one only reads', () => {
  const writer = openWritten();
  const reader = openOther(writer, true);
  show(reader, suggested(anchor(writer, 'betaalt'), 'vergoedt'));
  expect(reader.mount.querySelector('ins')?.textContent).toBe('vergoedt');
});

test('ED30 a passage is plain data that its schema takes', () => {
  const device = openWritten();
  const passage = anchor(device, ' betaalt ');
  expect(parseRecord(PassageSchema, JSON.parse(JSON.stringify(passage)))).toEqual(passage);
  expect(passage).toMatchObject({ quote: 'betaalt', before: 'De gemeente ', after: ' de begeleiding op school.' });
});

test('ED30 it stays on its words when others write before, after and against it', () => {
  const [anna, bo] = [openWritten()].flatMap((device) => [device, openOther(device)]);
  if (anna === undefined || bo === undefined) throw new Error('two devices');
  const passage = anchor(anna, 'betaalt');
  const [ofAnna, ofBo] = [show(anna, markOf(passage)), show(bo, markOf(passage))];
  placeCursor(bo, 'De gemeente ');
  type(bo, 'Utrecht ');
  placeCursor(anna, 'betaalt');
  type(anna, ' en regelt');
  expect([shownIn(anna), shownIn(bo)]).toEqual([['betaalt'], ['betaalt']]);
  meet(anna, bo);
  for (const passages of [ofAnna, ofBo]) expect(wordsOf(passages)).toEqual(['betaalt']);
  expect([shownIn(anna), shownIn(bo)]).toEqual([['betaalt'], ['betaalt']]);
});

test('ED30 words that were typed into a passage belong to it, and it says that they changed', () => {
  const device = openWritten();
  const passages = show(device, markOf(anchor(device, 'gemeente betaalt')));
  placeCursor(device, 'gemeente');
  type(device, ' Utrecht');
  expect(passages.places()[0]?.found).toMatchObject({ words: 'gemeente Utrecht betaalt', isChanged: true });
  expect(shownIn(device)).toEqual(['gemeente Utrecht betaalt']);
});

test('ED30 a passage is found again when its paragraph is split, becomes a heading, or both and it changes', () => {
  const device = openWritten();
  const passages = show(device, markOf(anchor(device, 'de begeleiding')));
  placeCursor(device, 'betaalt ');
  press(device, 'Enter');
  expect(linesOf(device)).toContain('paragraph de begeleiding op school.');
  expect(wordsOf(passages)).toEqual(['de begeleiding']);
  device.editor.command('heading2').run();
  expect(linesOf(device)).toContain('heading2 de begeleiding op school.');
  expect(wordsOf(passages)).toEqual(['de begeleiding']);
});

test('ED30 a passage that changed after its words were written anew is known by what stands around it', () => {
  const device = openWritten('Wat vooraf gaat. De gemeente betaalt de begeleiding op school.');
  const passages = show(device, markOf(anchor(device, 'betaalt')));
  placeCursor(device, 'vooraf gaat. ');
  press(device, 'Enter');
  placeCursor(device, 'betaal');
  type(device, 'de');
  expect(passages.places()[0]?.found).toMatchObject({ words: 'betaaldet', isChanged: true });
});

test('ED30 a passage whose words are gone is told as gone, and comes back with undo, on every device', () => {
  const writer = openWritten();
  const passage = anchor(writer, 'betaalt');
  const [anna, bo] = [openOther(writer), openOther(writer)];
  const onChange = vi.fn();
  const ofAnna = createPassages(anna.editor, { onChange });
  ofAnna.show([markOf(passage)]);
  const ofBo = show(bo, markOf(passage));
  select(anna, 'betaalt');
  press(anna, 'Backspace');
  meet(anna, bo);
  expect(linesOf(bo)).toContain('paragraph De gemeente  de begeleiding op school.');
  for (const passages of [ofAnna, ofBo]) {
    expect(passages.places()).toEqual([{ id: 'c1', found: undefined, chapter: undefined }]);
    expect(passages.goTo('c1')).toBe(false);
  }
  anna.editor.command('undo').run();
  meet(anna, bo);
  expect([wordsOf(ofAnna), wordsOf(ofBo)]).toEqual([['betaalt'], ['betaalt']]);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('ED30 words that stand elsewhere too are not taken for those that are gone', () => {
  const device = openWritten('De gemeente betaalt. Wie betaalt de rest?');
  const passages = show(device, markOf(anchor(device, 'gemeente betaalt')));
  select(device, 'gemeente betaalt');
  press(device, 'Backspace');
  expect(wordsOf(passages)).toEqual([undefined]);
});

test('ED30 a view that only shows points it out too, also after it was made anew', () => {
  const writer = openWritten();
  const passage = anchor(writer, 'betaalt');
  const reader = openOther(writer, true);
  const tapped = vi.fn();
  const passages = createPassages(reader.editor, { onTap: tapped });
  passages.show([markOf(passage)]);
  expect(shownIn(reader)).toEqual(['betaalt']);
  reader.mount.querySelector('mark')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(tapped).toHaveBeenCalledWith(['c1'], true);
  placeCursor(writer, 'De');
  type(writer, ' grote');
  meet(writer, reader);
  expect(shownIn(reader)).toEqual(['betaalt']);
  reader.editor.setReadOnly(false);
  expect(shownIn(reader)).toEqual(['betaalt']);
  expect(passages.goTo('c1')).toBe(true);
  expect(passages.atSelection()).toEqual(['c1']);
  expect(reader.mount.querySelector('mark.is-current')).not.toBeNull();
});

test('ED31 other words are put at a passage as one step that undo takes back', () => {
  const device = openWritten();
  const passages = show(device, markOf(anchor(device, 'betaalt')));
  placeCursor(device, 'school.');
  type(device, ' Later meer.');
  expect(passages.replace('c1', 'betaalt', 'vergoedt')).toBe('done');
  type(device, ' Nog meer.');
  expect(linesOf(device).join()).toContain('De gemeente vergoedt de begeleiding op school.');
  device.editor.command('undo').run();
  expect(linesOf(device).join()).not.toContain('Nog meer');
  expect(linesOf(device).join()).toContain('vergoedt');
  device.editor.command('undo').run();
  expect(linesOf(device).join()).toContain('De gemeente betaalt de begeleiding op school. Later meer.');
});

test('ED31 words that are not the same any more are left, and so are those that are gone', () => {
  const device = openWritten();
  const passages = show(device, markOf(anchor(device, 'betaalt')));
  placeCursor(device, 'betaal');
  type(device, 'de nie');
  const before = linesOf(device);
  expect(passages.replace('c1', 'betaalt', 'vergoedt')).toBe('changed');
  select(device, 'betaalde niet');
  press(device, 'Backspace');
  expect(passages.replace('c1', 'betaalt', 'vergoedt')).toBe('gone');
  expect(linesOf(device)).not.toEqual(before);
});

test('ED31 words can be taken away, and come at a place where there are none', () => {
  const device = openWritten();
  const away = anchor(device, 'de begeleiding');
  placeCursor(device, 'op school');
  const place = anchorOfSelection(device.editor);
  if (!place.ok) throw new Error(place.error);
  expect(place.value.quote).toBe('');
  const passages = show(device, markOf(away, 'away'), markOf(place.value, 'place'));
  expect(device.mount.querySelector('.passage-point')).not.toBeNull();
  placeCursor(device, 'De');
  type(device, ' grote');
  expect(passages.replace('place', '', ' en thuis')).toBe('done');
  expect(passages.replace('away', 'de begeleiding', '')).toBe('done');
  expect(linesOf(device)).toContain('paragraph De grote gemeente betaalt op school en thuis.');
});
