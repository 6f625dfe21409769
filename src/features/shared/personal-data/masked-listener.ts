import { createContext } from 'svelte';
import type { SeenWords } from './seen-words';

/** Hears which words are masked in a form, so that they go from what is remembered of it too. */
export type MaskedListener = (seen: SeenWords) => void;

const [readListener, provideMaskedListener, hasListener] = createContext<MaskedListener>();
export { provideMaskedListener };

/** Who hears of it here, if anybody does. */
export const getMaskedListener = (): MaskedListener | undefined => (hasListener() ? readListener() : undefined);
