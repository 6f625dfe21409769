export { createDocumentEditor } from './document-editor';
export { default as DocumentEditor } from './DocumentEditor.svelte';
export type {
  DocumentEditor as DocumentEditorHandle,
  DocumentEditorOptions,
  EditorCommand,
  EditorMode,
} from './editor-types';
export { EditorStatus } from './editor-state.svelte';
export { default as EditorToolbar } from './EditorToolbar.svelte';
export { completeLink, isSafeLink } from './model/links';
export type { OutlineEntry } from './model/outline';
export {
  countWords,
  fragmentToBlocks,
  fragmentToText,
  type DocumentBlock,
  type TableCell,
  type TextRun,
} from './model/read';
export type { HeadingLevel } from './model/schema';
export type { SharedAwareness, SharedFragment } from './model/shared';
export { writeTemplate, type Chapter } from './model/template';
export { default as Outline } from './Outline.svelte';
export type { CommandName } from './view/commands';
