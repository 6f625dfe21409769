export { default as DocumentEditor } from './DocumentEditor.svelte';
export type { DocumentEditor as DocumentEditorHandle } from './editor-types';
export { default as EditorToolbar } from './EditorToolbar.svelte';
export { fragmentToBlocks, type DocumentBlock, type TextRun } from './model/read';
export { writeTemplate, type Chapter } from './model/template';
export { default as Outline } from './Outline.svelte';
