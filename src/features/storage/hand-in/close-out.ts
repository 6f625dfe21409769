import type { Services } from '$actions';
import { language } from '$i18n';
import type { Component } from 'svelte';
import { openTablesOf } from '../../shared/at-table/open-tables';
import ClosedOut from './ClosedOut.svelte';

/** What this window shows from then on. There is nothing to go on with. */
export const showClosedOut: Component<{ goOn?: () => void }> = (internals) => ClosedOut(internals, {});

/** Lets go of everything in this window, because another one hands the device in. */
export async function closeOut(services: Services): Promise<void> {
  await Promise.all([language.need('storage'), openTablesOf(services).closeAll()]);
  services.store.close();
}
