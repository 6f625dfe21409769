import { createRawSnippet, type Snippet } from 'svelte';

/** A snippet that shows a text. */
export const words = (text: string): Snippet => markup(`<span>${text}</span>`);

/** A snippet that shows one element. */
export const markup = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));
