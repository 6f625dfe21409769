import { followSoon } from '$ui';
import { EditorView } from 'prosemirror-view';
import { TextSelection } from 'prosemirror-state';
import { tick } from 'svelte';
import { vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { takeAllowed } from '../../../src/editor/aids/undo/step-gate';
import { createDocumentEditor } from '../../../src/editor/document-editor';
import type { DocumentEditor, DocumentEditorOptions } from '../../../src/editor/editor-types';
import { documentSchema } from '../../../src/editor/model/schema';
import { useReadingKey } from '../../../src/editor/reading/reading-view';
import { selectByKey } from '../../../src/editor/reading/select-by-key';
import { useTakeStep } from '../../../src/editor/view/undo';
import { shareBeginnings } from '../../../src/table/document/share-beginnings';
import { writeTemplate } from './template';

// As at a table, where what helps to write has come.
useTakeStep(takeAllowed);
useReadingKey(selectByKey);

// happy-dom has no old name for the rules of a sheet, which ProseMirror reads from pasted pages.
if (!('rules' in CSSStyleSheet.prototype)) {
  Object.defineProperty(CSSStyleSheet.prototype, 'rules', {
    get(this: CSSStyleSheet) {
      return this.cssRules;
    },
  });
}

/** One person's device with the document of a table open in an editor. */
export type Device = {
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly mount: HTMLElement;
  readonly editor: DocumentEditor;
};

export const CHAPTERS = [
  { heading: 'Visie', hint: 'Wat willen we voor kinderen bereiken?' },
  { heading: 'Afspraken', hint: '' },
];

/** A shared document with two chapters, as bytes, as its maker sends it. */
export function makeDocument(
  fill: (fragment: Y.XmlFragment) => void = (it) => writeTemplate(it, CHAPTERS),
): Uint8Array {
  const doc = new Y.Doc();
  fill(doc.getXmlFragment('document'));
  return Y.encodeStateAsUpdate(doc);
}

/** Settles when the toolbar, the chapters and all else that follows the text have followed it. */
export async function followed(): Promise<void> {
  await new Promise<void>((resolve) => {
    followSoon(resolve).ask();
  });
  await tick();
}

const open = new Set<Device>();

/** Opens the shared document on a device of its own. */
export function openDevice(content: Uint8Array, options: Partial<DocumentEditorOptions> = {}): Device {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, content);
  const fragment = doc.getXmlFragment('document');
  const awareness = new Awareness(doc);
  shareBeginnings({ document: fragment, replica: { doc, awareness } });
  const mount = document.body.appendChild(document.createElement('div'));
  const editor = createDocumentEditor({
    mount,
    fragment,
    awareness,
    isReadOnly: false,
    label: 'Ontwikkeldocument',
    ...options,
  });
  const device = { doc, fragment, awareness, mount, editor };
  open.add(device);
  return device;
}

/** To be called after each test: leaves no timers and no editors behind. */
export function closeDevices(): void {
  for (const device of open) {
    device.editor.destroy();
    device.awareness.destroy();
    device.doc.destroy();
    device.mount.remove();
  }
  open.clear();
}

/** Brings two devices together after they were apart: each gets what it misses. */
export function meet(one: Pick<Device, 'doc'>, other: Pick<Device, 'doc'>): void {
  const forOther = Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc));
  const forOne = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc));
  Y.applyUpdate(other.doc, forOther, 'link');
  Y.applyUpdate(one.doc, forOne, 'link');
}

const views = new WeakMap<DocumentEditor, EditorView>();

/** ProseMirror's own view of an editor. */
export function viewOf({ editor }: Pick<Device, 'editor'>): EditorView {
  const known = views.get(editor);
  if (known !== undefined && !known.isDestroyed) return known;
  const spy = vi.spyOn(EditorView.prototype, 'setProps');
  editor.pointOut(() => [])();
  const view = spy.mock.contexts[0];
  spy.mockRestore();
  if (!(view instanceof EditorView)) throw new Error('the editor has no view');
  views.set(editor, view);
  return view;
}

/** Puts the cursor behind the first place where this text stands. */
export function placeCursor(device: Pick<Device, 'editor'>, after: string): void {
  const view = viewOf(device);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, findEnd(device, after))));
}

/** Selects the first place where this text stands. */
export function select(device: Pick<Device, 'editor'>, text: string): void {
  const view = viewOf(device);
  const end = findEnd(device, text);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end - text.length, end)));
}

/** Puts the cursor in the empty paragraph below a heading. */
export function placeBelow(device: Pick<Device, 'editor'>, heading: string): void {
  const view = viewOf(device);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, findEnd(device, heading) + 2)));
}

function findEnd(device: Pick<Device, 'editor'>, text: string): number {
  const { doc } = viewOf(device).state;
  let found: number | undefined;
  doc.descendants((node, position) => {
    if (found !== undefined || !node.isTextblock) return found === undefined;
    const at = node.textBetween(0, node.content.size, '', '\n').indexOf(text);
    if (at >= 0) found = position + 1 + at + text.length;
    return false;
  });
  if (found === undefined) throw new Error(`"${text}" is not in the document`);
  return found;
}

/** Types at the cursor, key by key, so that what is typed at the start of a line takes its form. */
export function type(device: Pick<Device, 'editor'>, text: string): void {
  const view = viewOf(device);
  for (const character of text) {
    const { from, to } = view.state.selection;
    const isTaken = view.someProp('handleTextInput', (handle) =>
      handle(view, from, to, character, () => view.state.tr.insertText(character, from, to)),
    );
    if (isTaken !== true) view.dispatch(view.state.tr.insertText(character, from, to));
  }
}

/** Presses a key in the text and says whether the editor took it. */
export function press(device: Pick<Device, 'editor'>, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  viewOf(device).dom.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Pastes a page, as the browser offers it. */
export function paste(device: Pick<Device, 'editor'>, html: string): void {
  viewOf(device).pasteHTML(html);
}

/** The text as blocks, one a line: `heading1 Visie`. */
export function linesOf(device: Pick<Device, 'editor'>): string[] {
  const lines: string[] = [];
  viewOf(device).state.doc.descendants((node, _position, parent) => {
    if (!node.isTextblock) return true;
    const level: unknown = node.attrs['level'];
    const around = parent === null || parent.type === documentSchema.topNodeType ? '' : `${parent.type.name} > `;
    lines.push(
      `${around}${node.type.name}${typeof level === 'number' ? String(level) : ''} ${node.textContent}`.trim(),
    );
    return false;
  });
  return lines;
}

/** Whether two devices hold and show the same. */
export const isSame = (one: Device, other: Device): boolean =>
  one.fragment.toJSON() === other.fragment.toJSON() && viewOf(one).state.doc.eq(viewOf(other).state.doc);
