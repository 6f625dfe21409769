import { createContext, type Component } from 'svelte';

/** What is told about a text that somebody writes, below its field. */
export type WatchedTextProps = {
  text: string;
  /** Puts another text in the field, as if it had been typed and left. */
  onreplace: (text: string) => void;
};

/** What looks along with every free text. The app provides it; without one nobody looks. */
export type TextWatch = {
  /** Whether there may be something to tell: asked at each key, so it is quick. */
  isWorthLooking(text: string): boolean;
  /** Fetches what tells it; nothing where that fails. The same promise each time, once it is there. */
  load(): Promise<Component<WatchedTextProps> | undefined>;
};

const [readWatch, provideTextWatch, hasWatch] = createContext<TextWatch>();
export { provideTextWatch };

/** Who looks along here, if anybody does. */
export const getTextWatch = (): TextWatch | undefined => (hasWatch() ? readWatch() : undefined);
