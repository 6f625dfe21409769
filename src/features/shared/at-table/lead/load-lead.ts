import { language } from '$i18n';
import type { Component } from 'svelte';
import type { ComponentProps } from 'svelte';
import type LeadBar from './LeadBar.svelte';

/** Fetches the line that tells how a meeting is led, with its texts: most of the time at a table there is none. */
export async function loadLead(): Promise<Component<ComponentProps<typeof LeadBar>>> {
  const [{ default: bar }] = await Promise.all([import('./LeadBar.svelte'), language.need('lead')]);
  return bar;
}
