export { default as HomePage } from '../home/HomePage.svelte';
