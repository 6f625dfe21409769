import type { Language } from '$domain';

let chosen = $state<Language>('nl');

/** The language of the interface. Reading it inside a component follows a change. */
export const language = {
  get current(): Language {
    return chosen;
  },
  /** The tag that Intl wants. */
  get locale(): string {
    return chosen === 'nl' ? 'nl-NL' : 'en-GB';
  },
  choose(next: Language): void {
    chosen = next;
  },
};
