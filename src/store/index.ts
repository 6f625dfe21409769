export { LiveState, type LiveValue } from './live-state.svelte';
export { createStore, type Store } from './store';
