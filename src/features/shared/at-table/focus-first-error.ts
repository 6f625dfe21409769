import { tick } from 'svelte';

/** Brings focus to the first field of a form that is called wrong, once the screen shows it. */
export async function focusFirstError(form: HTMLElement | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
