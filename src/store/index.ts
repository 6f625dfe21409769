export { beginEmptyDatabase, readDatabaseName } from './database-name';
export type { BehalfAnswers } from './behalf-answers';
export type { InventoryReader, InventoryRecords, InventoryWrite } from './change-inventory';
export { LiveState, type LiveValue } from './live-state.svelte';
export type { Salvage } from './salvage';
export { createStore, type Store } from './store';
