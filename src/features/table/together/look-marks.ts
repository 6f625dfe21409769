import type { LookHere, TextPiece } from '$domain';
import type { PassageMark } from '$editor';
import { t } from '$i18n';

/** So many letters around it tell a place from another with the same words. */
const CONTEXT = 32;
/** The most that is pointed out of one place. */
const LONGEST = 2_000;

/** The open places as they are pointed out in the text: those of which anything stands there. */
export const toMarks = (places: readonly LookHere[], pieces: readonly TextPiece[]): readonly PassageMark[] =>
  places.flatMap(({ id, pieceId, standing, choice }) => {
    const text = pieces.find((piece) => piece.id === pieceId)?.text ?? '';
    const quote = (standing ?? '').trim().slice(0, LONGEST);
    const at = text.indexOf(quote);
    if (choice !== undefined || quote === '' || at === -1) return [];
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const after = text.slice(at + quote.length, at + quote.length + CONTEXT);
    return [
      { id, kind: 'look-here', label: t('together.mark'), passage: { start: '', end: '', quote, before, after } },
    ];
  });
