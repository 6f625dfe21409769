// @vitest-environment happy-dom
import { TextSelection } from 'prosemirror-state';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createPassages } from '../../../../src/editor/passages/passages';
import { createSuggestField, type TypedSuggestion } from '../../../../src/editor/suggesting/suggest-field';
import { closeDevices, linesOf, makeDocument, meet, openDevice, placeBelow, placeCursor } from '../devices';
import { press, select, type, viewOf, type Device } from '../devices';

afterEach(closeDevices);

const SENTENCE = 'De gemeente betaalt de begeleiding op school.';

type Suggester = Device & { readonly made: TypedSuggestion[]; readonly refused: string[]; readonly finish: () => void };

/** A device on which somebody suggests: one that may write, or one that only shows. */
function openSuggester(lines: readonly string[] = [SENTENCE], isReadOnly = false): Suggester {
  const writer = openDevice(makeDocument());
  placeBelow(writer, 'Visie');
  lines.forEach((line, at) => {
    if (at > 0) press(writer, 'Enter');
    type(writer, line);
  });
  const device = openDevice(Y.encodeStateAsUpdate(writer.doc), { isReadOnly });
  device.editor.hold(true);
  const made: TypedSuggestion[] = [];
  const refused: string[] = [];
  const field = createSuggestField(device.editor, {
    label: 'Uw voorstel',
    onSuggest: (list) => made.push(...list),
    onRefuse: (problem) => refused.push(problem),
  });
  return { ...device, made, refused, finish: () => field.finish() };
}

const fieldOf = ({ mount }: Device): HTMLTextAreaElement => {
  const field = mount.querySelector('textarea');
  if (field === null) throw new Error('no field is open');
  return field;
};

function write(device: Device, words: string): void {
  fieldOf(device).value = words;
  fieldOf(device).dispatchEvent(new Event('input', { bubbles: true }));
}

const pressIn = (device: Device, key: string): boolean =>
  fieldOf(device).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

const said = ({ made }: Suggester): readonly string[] =>
  made.map(({ passage, words }) => `${passage.quote} > ${words}`);

function tap(device: Device, after: string): void {
  placeCursor(device, after);
  const position = device.editor.state.selection.from;
  vi.spyOn(device.editor, 'positionAt').mockReturnValue(position);
  viewOf(device)
    .dom.querySelector('p')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

for (const isReadOnly of [false, true])
  test(`ED40 typing becomes a suggestion and changes nothing, for who ${isReadOnly ? 'thinks along' : 'writes'}`, () => {
    const device = openSuggester([SENTENCE], isReadOnly);
    const before = device.fragment.toJSON();
    tap(device, 'De gemeente');
    expect([fieldOf(device).value, fieldOf(device).selectionStart]).toEqual([SENTENCE, 'De gemeente'.length]);
    expect(fieldOf(device).getAttribute('aria-label')).toBe('Uw voorstel');
    write(device, SENTENCE.replace('betaalt', 'vergoedt'));
    expect(device.mount.querySelector('.suggest-changes')?.textContent).toBe('betaalt vergoedt');
    pressIn(device, 'Enter');
    expect(said(device)).toEqual(['betaalt > vergoedt']);
    expect(device.made[0]?.passage).toMatchObject({ before: 'De gemeente ', after: ' de begeleiding op school.' });
    expect([device.mount.querySelector('textarea'), device.fragment.toJSON()]).toEqual([null, before]);
  });

test('ED40 the first key goes in the place of what is selected, and none is lost', () => {
  const device = openSuggester();
  select(device, 'betaalt');
  expect(press(device, 'v')).toBe(true);
  expect(fieldOf(device).value).toBe(SENTENCE.replace('betaalt', 'v'));
  expect(fieldOf(device).selectionStart).toBe('De gemeente v'.length);
  device.finish();
  select(device, 'op school');
  press(device, 'Delete');
  device.finish();
  // A letter that a keyboard composes is made in the field.
  select(device, 'gemeente');
  expect(press(device, 'Dead')).toBe(false);
  write(device, fieldOf(device).value.replace('De  ', 'De één '));
  device.finish();
  expect(said(device)).toEqual(['betaalt > v', 'op school > ', 'gemeente > één']);
});

test('ED40 the keys that were typed before the field was there stand in it', () => {
  const device = openSuggester();
  device.finish();
  select(device, 'betaalt');
  const field = createSuggestField(device.editor, {
    label: 'Uw voorstel',
    typed: ['v', 'e', 'x', 'Backspace', 'r', 'g'],
    onSuggest: (list) => device.made.push(...list),
    onRefuse: () => undefined,
  });
  expect(fieldOf(device).value).toBe(SENTENCE.replace('betaalt', 'verg'));
  field.finish();
  expect(said(device)).toEqual(['betaalt > verg']);
});

test('ED40 a key with nothing selected stays with the page, and opening without a change suggests nothing', () => {
  const device = openSuggester();
  placeCursor(device, 'gemeente');
  expect(press(device, ' ')).toBe(false);
  expect(press(device, 'Enter')).toBe(true);
  pressIn(device, 'Escape');
  expect([device.made, device.mount.querySelector('textarea')]).toEqual([[], null]);
});

test('ED40 going on in another paragraph, or away from the field, makes a suggestion of what was typed', () => {
  const device = openSuggester([SENTENCE, 'De school regelt het vervoer.']);
  tap(device, 'gemeente');
  write(device, `${SENTENCE} Altijd.`);
  fieldOf(device).setSelectionRange(fieldOf(device).value.length, fieldOf(device).value.length);
  pressIn(device, 'ArrowDown');
  expect(fieldOf(device).value).toBe('De school regelt het vervoer.');
  write(device, 'De school regelt het vervoer niet.');
  fieldOf(device).dispatchEvent(new FocusEvent('blur'));
  expect(said(device)).toEqual([' >  Altijd.', ' >  niet']);
});

test('ED40 what was typed is a suggestion as soon as the page goes out of sight', () => {
  const device = openSuggester();
  tap(device, 'De gemeente');
  write(device, SENTENCE.replace('betaalt', 'vergoedt'));
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(device.made).toEqual([]);
  sight.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(said(device)).toEqual(['betaalt > vergoedt']);
  sight.mockRestore();
});

test('ED42 what spans paragraphs is one suggestion, and accepted it leaves one', () => {
  const device = openSuggester([SENTENCE, 'De school regelt het vervoer.', 'Samen meten wij.']);
  const view = viewOf(device);
  select(device, 'de begeleiding');
  const { from } = view.state.selection;
  select(device, 'het vervoer');
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, view.state.selection.to)));
  press(device, 'Backspace');
  expect(fieldOf(device).value).toBe('De gemeente betaalt .');
  write(device, 'De gemeente betaalt alles.');
  device.finish();
  expect(said(device)).toEqual(['de begeleiding op school.\nDe school regelt het vervoer > alles']);
  const passages = createPassages(device.editor);
  const [made] = device.made;
  if (made === undefined) throw new Error('nothing was made');
  passages.show([{ id: 's', passage: made.passage, kind: 'suggestion', label: 'Voorstel', words: made.words }]);
  expect(device.mount.querySelector('ins')?.textContent).toBe('alles');
  expect(passages.replace('s', made.passage.quote, made.words)).toBe('done');
  expect(linesOf(device)).toEqual(
    expect.arrayContaining(['paragraph De gemeente betaalt alles.', 'paragraph Samen meten wij.']),
  );
  device.editor.command('undo').run();
  expect(linesOf(device)).toContain('paragraph De school regelt het vervoer.');
});

test('ED42 what goes over the border of a chapter is refused with the reason', () => {
  const device = openSuggester();
  const view = viewOf(device);
  select(device, 'school.');
  const { from } = view.state.selection;
  select(device, 'Afspraken');
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, view.state.selection.to)));
  press(device, 'x');
  expect([device.refused, device.mount.querySelector('textarea')]).toEqual([['paragraphs'], null]);
});

test('ED40 what others write meanwhile stays, and the suggestion is of the text as it stands by then', () => {
  const device = openSuggester();
  const other = openDevice(Y.encodeStateAsUpdate(device.doc));
  tap(device, 'gemeente');
  const { value } = fieldOf(device);
  write(device, value.replace('op school', 'thuis'));
  placeCursor(other, 'De gemeente');
  type(other, ' Leiden');
  placeCursor(other, 'op school.');
  press(other, 'Enter');
  type(other, 'Ook dit.');
  meet(device, other);
  expect(fieldOf(device).value).toBe(value.replace('op school', 'thuis'));
  device.finish();
  expect(said(device)).toEqual(['op school > thuis']);
  expect(device.made[0]?.passage.before).toBe('De gemeente Leiden betaalt de begeleiding '.slice(-32));
  expect(linesOf(device)).toContain('paragraph Ook dit.');
});

test('ED40 of a paragraph that somebody takes away meanwhile all that was typed is suggested', () => {
  const device = openSuggester([SENTENCE, 'De school regelt het vervoer.']);
  const other = openDevice(Y.encodeStateAsUpdate(device.doc));
  tap(device, 'gemeente');
  write(device, `${SENTENCE} Altijd.`);
  select(other, SENTENCE);
  press(other, 'Backspace');
  meet(device, other);
  device.finish();
  expect(said(device)).toEqual([`${SENTENCE} > ${SENTENCE} Altijd.`]);
});

test('ED43 in a text that is held nobody types, and accepting and undo go on', () => {
  const device = openSuggester();
  expect(device.editor.mode).toBe('suggesting');
  expect(viewOf(device).dom.getAttribute('role')).toBe('document');
  expect(device.editor.command('bold').isEnabled()).toBe(false);
  device.editor.hold(false);
  expect([device.editor.mode, viewOf(device).dom.getAttribute('role')]).toEqual(['editing', 'textbox']);
});
