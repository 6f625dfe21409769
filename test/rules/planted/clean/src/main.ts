import { mount } from 'svelte';
import { App } from './app';

mount(App, { target: document.body });
