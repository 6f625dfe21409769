import type { ShowLiving } from '$editor';
import { mount, unmount } from 'svelte';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import LivingBlock from './LivingBlock.svelte';

/** Shows living blocks of a document by what lies at its table, following it. */
export const livingPlacer =
  (session: TableSession, nowMs: () => number): ShowLiving =>
  (shows, target, remove) => {
    const block = mount(LivingBlock, { target, props: { session, shows, nowMs, remove } });
    return () => void unmount(block);
  };
