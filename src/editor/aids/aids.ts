export { markSections, sumText, watchLocks, type ChapterLocks } from './chapter-locks';
export { takeAllowed } from './undo/step-gate';
export { default as FindBar } from './FindBar.svelte';
export { selectByKey } from '../reading/select-by-key';
export { insertLiving } from '../living/insert-living';
export { showLiving } from '../living/show-living';
export { default as LinkDialog } from './LinkDialog.svelte';
export { default as Outline } from './Outline.svelte';
export { giveTableHead, isInHeadlessTable } from './table-heads';
