import type { LocalizedText } from '$domain';
import { language } from './language.svelte';
import { fillMessage, type MessageParams } from './messages';
import type { nl } from './nl';

type Catalogue = typeof nl;

/** Every key of the catalogue: `namespace.key`. A key that is not in `nl.ts` does not compile. */
export type MessageKey = {
  [Space in keyof Catalogue]: `${Space}.${keyof Catalogue[Space] & string}`;
}[keyof Catalogue];

/**
 * The text for a key in the language of the interface, its `{places}` filled. Numbers are written in that language's
 * notation; a plural message is chosen by `params.count`.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const [space = '', name = ''] = key.split('.');
  const message = language.catalogue[space]?.[name];
  return message === undefined ? key : fillMessage(message, params, language.locale);
}

/** A text of the content in the language of the interface. */
export const localized = (text: LocalizedText): string => text[language.current];
