import { home as english } from './en/home';
import { home } from './nl/home';

export type MessageKey = `home.${keyof typeof home}`;

/** The text for a key. */
export function t(key: MessageKey, isEnglish = false): string {
  const texts = Object.entries(isEnglish ? english : home);
  return texts.find(([name]) => `home.${name}` === key)?.[1] ?? key;
}
