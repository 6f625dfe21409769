import { on } from 'svelte/events';
import type { TableSession } from '../table-session.svelte';

/** Lets the browser ask before it closes, while something of a table is on no disk, or others wait for it. */
export const keepWindow = (session: TableSession): (() => void) =>
  on(window, 'beforeunload', (event) => {
    if (session.hasUnsaved || session.leavesOthersWithout) event.preventDefault();
  });
