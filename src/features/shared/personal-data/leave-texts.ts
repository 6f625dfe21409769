import { Leaving, type SeenPlace } from './leaving.svelte';
import { seeIn } from './seen-words';

/** A text as it stands on a screen, and where. */
export type ShownText = Pick<SeenPlace, 'id' | 'place'> & { readonly text: string };

/** Texts on their way to paper: what in them looks like personal data is pointed out first, and masked there. */
export const leaveTexts = (read: () => readonly ShownText[]): Leaving =>
  new Leaving(() => read().flatMap(({ text, ...where }) => seeIn(text).map((seen) => ({ ...seen, ...where }))), {
    isCopy: true,
    isLazy: true,
  });
