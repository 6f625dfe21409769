import { incoming } from './incoming-file.svelte';

/** Lets a file be dropped anywhere on the window; else the browser would leave the app and show the file itself. */
export function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

/** Takes a file that was dropped, unless the place under it took it. */
export function takeDrop(event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  if (file === undefined || event.defaultPrevented) return;
  event.preventDefault();
  incoming.offer(file);
}
