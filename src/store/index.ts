export { LiveState, type LiveValue } from './live-state.svelte';
export type { RecordList, Records } from './records';
export { createStore, type Store } from './store';
