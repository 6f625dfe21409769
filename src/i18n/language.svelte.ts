import type { Language } from '$domain';
import type { MessageCatalogue } from './messages';
import { nl } from './nl';

/** What is spoken now: the language and its texts, which always change together. */
type Spoken = { readonly language: Language; readonly catalogue: MessageCatalogue };

const dutch: Spoken = { language: 'nl', catalogue: nl };
let spoken = $state.raw<Spoken>(dutch);

/** The language of the interface. Reading it inside a component follows a change. */
export const language = {
  get current(): Language {
    return spoken.language;
  },
  /** The tag that Intl wants. */
  get locale(): string {
    return spoken.language === 'nl' ? 'nl-NL' : 'en-GB';
  },
  /** The texts of the language. */
  get catalogue(): MessageCatalogue {
    return spoken.catalogue;
  },
  /** Changes the language when its texts are here; English is fetched when it is first chosen. */
  async choose(next: Language): Promise<void> {
    if (next === 'nl') spoken = dutch;
    else spoken = { language: 'en', catalogue: (await import('./en')).en };
  },
};
