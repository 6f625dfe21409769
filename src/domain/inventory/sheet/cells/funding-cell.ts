import type { FundingShare } from '../../arrangement';
import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';
import { readNumber, writeNumber } from './read-number';
import { findWord, STREAM_WORDS } from './words';

/** Writes the shares of an arrangement as one cell: `gemeente (Jeugdwet) 60 %; subsidie`. */
export const writeShares = (shares: readonly FundingShare[]): string =>
  shares
    .map(({ stream, percentage }) =>
      percentage === undefined ? STREAM_WORDS[stream][0] : `${STREAM_WORDS[stream][0]} ${writeNumber(percentage)} %`,
    )
    .join('; ');

/** Reads the shares of one cell; percentages may stand before or behind their stream, or be left out. */
export function readShares(text: string): Result<readonly FundingShare[], CellReason> {
  const shares: FundingShare[] = [];
  for (const piece of text.split(/[;\n+]|,(?!\d)|\s(?:en|\/)\s/)) {
    if (piece.trim() === '') continue;
    const share = readShare(piece);
    if (!share.ok) return share;
    shares.push(share.value);
  }
  return ok(shares);
}

function readShare(piece: string): Result<FundingShare, CellReason> {
  const found = /(-?\d[\d.,]*(?:e[+-]?\d+)?)\s*(?:%|procent)/i.exec(piece);
  const words = found === null ? piece : piece.replace(found[0], ' ');
  const stream = findWord(STREAM_WORDS, words);
  if (stream === undefined) return err('unknown-stream');
  if (found === null) return ok({ stream });
  const percentage = readNumber(found[1] ?? '');
  if (!percentage.ok) return percentage;
  return percentage.value > 100 ? err('over-100') : ok({ stream, percentage: percentage.value });
}
