import { EditorState, Plugin } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { ySyncPluginKey } from 'y-prosemirror';
import { documentSchema } from '../../../../src/editor/model/schema';
import { isFromOthers, isFromShared, toPlugin } from '../../../../src/editor/view/origins';

test('a transaction is from the shared document when y-prosemirror says so', () => {
  const { tr } = EditorState.create({ schema: documentSchema });
  expect(isFromShared(tr)).toBe(false);
  expect(isFromShared(tr.setMeta(ySyncPluginKey, { snapshot: null }))).toBe(false);
  expect(isFromShared(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true }))).toBe(true);
});

test('words of someone else are told from one’s own undo', () => {
  const { tr } = EditorState.create({ schema: documentSchema });
  expect(isFromOthers(tr)).toBe(false);
  expect(isFromOthers(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation: true }))).toBe(false);
  expect(isFromOthers(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation: false }))).toBe(true);
});

test('what is no plugin is refused', () => {
  const plugin = new Plugin({});
  expect(toPlugin(plugin)).toBe(plugin);
  expect(() => toPlugin({ spec: {} })).toThrow(TypeError);
});
