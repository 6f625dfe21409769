import { language, type TextSpace } from '$i18n';
import type { Component } from 'svelte';
import LoadFailedPage from './LoadFailedPage.svelte';

// Each page takes its own params; the router hands them over unchecked.
export type PageModule = { default: Component<Record<string, never>> };

const readPage = (module: unknown): PageModule => module as PageModule;

/** Fetches a page with its texts. When that fails the person sees why, with a way out. */
export const later =
  (load: () => Promise<unknown>, ...spaces: readonly TextSpace[]) =>
  async (): Promise<PageModule> => {
    try {
      const [page] = await Promise.all([load(), language.need(...spaces)]);
      return readPage(page);
    } catch {
      return { default: LoadFailedPage };
    }
  };

/** What a page about links between devices needs. */
export const LINKED: readonly TextSpace[] = ['connect', 'table', 'link'];
