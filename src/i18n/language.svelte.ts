import type { Language } from '$domain';
import { SvelteSet } from 'svelte/reactivity';
import type { MessageCatalogue } from './messages';
import type { nl } from './nl';
import { common } from './nl/common';
import { notices } from './nl/notices';
import { ui } from './nl/ui';

/** A namespace of the catalogue: the texts of one place in the app. */
export type TextSpace = keyof typeof nl;

/** What is spoken now: the language and its texts, which always change together. */
type Spoken = { readonly language: Language; readonly catalogue: MessageCatalogue };

/** What fetches each space, by its file. The list of English ones comes when English is asked for. */
type Reads = Record<string, () => Promise<MessageCatalogue>>;
const dutch: Reads = import.meta.glob<MessageCatalogue>('./nl/*.ts');
const listEnglish = async (): Promise<Reads> => (await import('./english-spaces')).english;

/** The spaces that were asked for; those of the shell are always here. */
const needed = new SvelteSet<TextSpace>(['common', 'notices', 'ui']);
let spoken = $state.raw<Spoken>({ language: 'nl', catalogue: { common, notices, ui } });

/** The language of the interface. Reading it inside a component follows a change. */
export const language = {
  get current(): Language {
    return spoken.language;
  },
  /** The tag that Intl wants. */
  get locale(): string {
    return spoken.language === 'nl' ? 'nl-NL' : 'en-GB';
  },
  /** The texts that are here, in this language. */
  get catalogue(): MessageCatalogue {
    return spoken.catalogue;
  },
  /** Changes the language, once all texts that are in use are here in it. */
  async choose(next: Language): Promise<void> {
    if (next !== spoken.language) spoken = { language: next, catalogue: await readSpaces(next, {}) };
  },
  /** Fetches the texts of some places; settles when they can be shown. */
  async need(...spaces: readonly TextSpace[]): Promise<void> {
    for (const space of spaces) needed.add(space);
    while (spaces.some((space) => spoken.catalogue[space] === undefined)) {
      const before = spoken;
      const catalogue = await readSpaces(before.language, before.catalogue);
      // The language may have been changed meanwhile; then its own texts are fetched.
      if (spoken === before) spoken = { language: before.language, catalogue };
    }
  },
};

/** What is here already, completed with the needed spaces that are not. */
async function readSpaces(from: Language, present: MessageCatalogue): Promise<MessageCatalogue> {
  const missing = [...needed].filter((space) => present[space] === undefined);
  // Dutch is asked for without waiting: a page that is being opened waits for its texts.
  const listed = from === 'nl' ? dutch : await listEnglish();
  const reads = missing.flatMap((space) => listed[`./${from}/${space}.ts`] ?? []);
  const modules = await Promise.all(reads.map((read) => read()));
  return modules.reduce((catalogue, module) => ({ ...catalogue, ...module }), present);
}
