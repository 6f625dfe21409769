export { default as DocumentEditor } from './DocumentEditor.svelte';
export type { Chapter, DocumentEditor as DocumentEditorHandle } from './editor-types';
export { default as EditorToolbar } from './EditorToolbar.svelte';
export { fragmentToBlocks, type DocumentBlock, type TextRun } from './model/read';
export { default as Outline } from './Outline.svelte';
export { loadTextMarks } from './marks/load-text-marks';
export type { MarkedWords, TextMarks } from './marks/text-marks';
export { loadPassages, type PassageTools } from './passages/load-passages';
export type { PassageMark, Passages, PlacedPassage } from './passages/passages';
