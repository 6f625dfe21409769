export { beginEmptyDatabase, readDatabaseName } from './database-name';
export { LiveState, type LiveValue } from './live-state.svelte';
export type { Salvage } from './salvage';
export { createStore, type OwnQuestionWrite, type Store } from './store';
