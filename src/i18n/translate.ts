import type { LocalizedText } from '$domain';
import { en } from './en';
import { language } from './language.svelte';
import { fillMessage, type Message, type MessageParams } from './messages';
import { nl } from './nl';

type Catalogue = typeof nl;

/** Every key of the catalogue: `namespace.key`. A key that is not in `nl.ts` does not compile. */
export type MessageKey = {
  [Space in keyof Catalogue & string]: `${Space}.${keyof Catalogue[Space] & string}`;
}[keyof Catalogue & string];

function flatten(catalogue: Readonly<Record<string, Readonly<Record<string, Message>>>>): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  for (const [space, entries] of Object.entries(catalogue)) {
    for (const [key, message] of Object.entries(entries)) messages.set(`${space}.${key}`, message);
  }
  return messages;
}

const messagesByLanguage = { nl: flatten(nl), en: flatten(en) };

/**
 * The text for a key in the language of the interface, its `{places}` filled. Numbers are written in that language's
 * notation; a plural message is chosen by `params.count`.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const message = messagesByLanguage[language.current].get(key) ?? messagesByLanguage.nl.get(key);
  return message === undefined ? key : fillMessage(message, params, language.locale);
}

/** A text of the content in the language of the interface. */
export const localized = (text: LocalizedText): string => text[language.current];
