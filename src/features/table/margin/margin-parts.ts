export { MarginDesk } from './margin-desk.svelte';
export { default as MarginPanel } from './MarginPanel.svelte';
export { default as MarginToggle } from './MarginToggle.svelte';
export { default as ReasonAsk } from './suggesting/ReasonAsk.svelte';
export { default as SelectionBar } from './SelectionBar.svelte';
