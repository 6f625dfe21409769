import { mount } from 'svelte';
import App from './app/App.svelte';
import { fetchAhead } from './app/routes';
import { createServices } from './app/services';
import './ui/styles/index.css';

void fetchAhead(location.hash);
const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the app.');
// What stood there for as long as the app had not started.
target.replaceChildren();
mount(App, { target, props: { services: createServices() } });
