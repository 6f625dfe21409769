export { beginEmptyDatabase, readDatabaseName } from './database-name';
export { LiveState, type LiveValue } from './live-state.svelte';
export type { Salvage } from './salvage';
export { createStore, type Store } from './store';
