import type { WordPiece } from './word-pieces';

/** An amount that became another: "van 6 weken naar 4 weken". */
export type NumberChange = { readonly before: string; readonly after: string };

const WORDS =
  'nul|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend';
const AMOUNT = new RegExp(`^(?:€ ?)?(?:\\d[\\d.,:/-]*|${WORDS})(?: ?%| \\p{L}+)?$`, 'iu');
/** What an amount counts; words that only lead on to the next are none. */
const UNIT = /^ ?(?:%|(?!(?:en|of|tot|van|in|op|bij|met|voor|and|or|to|on|at)(?!\p{L}))\p{L}+)/u;

/** The amounts that were changed in a text, each with the word that follows it. */
export function findNumberChanges(pieces: readonly WordPiece[]): readonly NumberChange[] {
  return pieces.flatMap((removed, at): readonly NumberChange[] => {
    const added = pieces[at + 1];
    if (removed.change !== 'removed' || added?.change !== 'added') return [];
    const [before, after] = [removed.text.trim(), added.text.trim()];
    if (!AMOUNT.test(before) || !AMOUNT.test(after)) return [];
    const next = pieces[at + 2];
    const follows = next?.change === 'same' ? (UNIT.exec(next.text)?.[0] ?? '') : '';
    const isBare = !/\p{L}|%/u.test(after) || new RegExp(`^(?:${WORDS})$`, 'iu').test(after);
    return [{ before, after: isBare ? `${after}${follows}` : after }];
  });
}
