export { default as DocumentEditor } from './DocumentEditor.svelte';
export type { Chapter, DocumentEditor as DocumentEditorHandle } from './editor-types';
export { default as EditorToolbar } from './EditorToolbar.svelte';
export { fragmentToBlocks, type DocumentBlock, type TextRun } from './model/read';
export { loadEditorAids, type EditorAids } from './aids/load-aids';
export type { Section } from './aids/sections';
export { loadTextMarks } from './marks/load-text-marks';
export type { MarkedWords, TextMarks } from './marks/text-marks';
