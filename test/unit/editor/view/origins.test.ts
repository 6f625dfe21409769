import { EditorState, Plugin } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { ySyncPluginKey } from 'y-prosemirror';
import { documentSchema } from '../../../../src/editor/model/schema';
import { isFromShared, toPlugin } from '../../../../src/editor/view/origins';

test('a transaction is from the shared document when y-prosemirror says so', () => {
  const { tr } = EditorState.create({ schema: documentSchema });
  expect(isFromShared(tr)).toBe(false);
  expect(isFromShared(tr.setMeta(ySyncPluginKey, { snapshot: null }))).toBe(false);
  expect(isFromShared(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true }))).toBe(true);
});

test('what is no plugin is refused', () => {
  const plugin = new Plugin({});
  expect(toPlugin(plugin)).toBe(plugin);
  expect(() => toPlugin({ spec: {} })).toThrow(TypeError);
});
