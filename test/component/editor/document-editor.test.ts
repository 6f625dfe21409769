// @vitest-environment happy-dom
import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DocumentEditor } from '$editor';
import { writeTemplate } from '../../unit/editor/template';
import { CHAPTERS, followed } from '../../unit/editor/devices';

const opened: Awareness[] = [];

afterEach(() => {
  for (const awareness of opened.splice(0)) awareness.destroy();
});

function makeShared(): { fragment: Y.XmlFragment; awareness: Awareness } {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('document');
  writeTemplate(fragment, CHAPTERS);
  const awareness = new Awareness(doc);
  opened.push(awareness);
  return { fragment, awareness };
}

test('the text is a text box with a name and a way out by keyboard', () => {
  render(DocumentEditor, { ...makeShared(), isReadOnly: false, label: 'Ontwikkeldocument', chapters: CHAPTERS });
  const text = screen.getByRole('textbox', { name: 'Ontwikkeldocument' });
  const description = document.getElementById(text.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('Druk op Escape en daarna op Tab om uit de tekst te gaan.');
  expect(screen.getByRole('heading', { name: 'Visie', level: 2 })).toBeTruthy();
});

test('the editor is handed over once, follows rights and name, and goes with the component', async () => {
  const onready = vi.fn<(editor: { destroy: () => void; mode: string }) => void>();
  const onupdate = vi.fn();
  const shared = makeShared();
  const { rerender, unmount, container } = render(DocumentEditor, {
    ...shared,
    isReadOnly: false,
    label: 'Document',
    onready,
    onupdate,
  });
  const editor = onready.mock.calls[0]?.[0];
  const text = screen.getByRole('textbox');
  await rerender({ label: 'Ontwikkeldocument' });
  expect(screen.getByRole('textbox', { name: 'Ontwikkeldocument' })).toBe(text);
  await rerender({ isReadOnly: true });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('document', { name: 'Ontwikkeldocument' })).toBeTruthy();
  expect(editor?.mode).toBe('reading');
  shared.fragment.push([new Y.XmlElement('paragraph')]);
  expect(onupdate).toHaveBeenCalledTimes(1);
  expect(onready).toHaveBeenCalledTimes(1);
  unmount();
  expect(container.querySelector('.document-text')).toBeNull();
});

test('another document gets an editor of its own', async () => {
  const onready = vi.fn();
  const { rerender } = render(DocumentEditor, { ...makeShared(), isReadOnly: false, label: 'Document', onready });
  await rerender(makeShared());
  expect(onready).toHaveBeenCalledTimes(2);
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
});

test('ED6 unknown parts are told in a sentence that says nothing is lost', async () => {
  const shared = makeShared();
  render(DocumentEditor, { ...shared, isReadOnly: false, label: 'Document' });
  expect(screen.queryByRole('status')).toBeNull();
  shared.fragment.push([new Y.XmlElement('living_table'), new Y.XmlElement('living_table')]);
  await followed();
  expect(screen.getByRole('status').textContent).toMatch(/2 delen .* Er gaat niets verloren/);
  shared.fragment.delete(shared.fragment.length - 2, 2);
  // The view is made anew in between.
  await followed();
  await followed();
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByRole('textbox')).toBeTruthy();
});
