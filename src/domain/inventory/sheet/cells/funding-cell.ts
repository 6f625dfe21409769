import type { FundingShare } from '../../arrangement';
import { MAX_NAME_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';
import { toCellText, toPlain } from '../plain-text';
import { findQuoted, pieceUpTo, quote, splitPieces } from './pieces';
import { readNumber, writeNumber } from './read-number';
import { findWord, STREAM_WORDS } from './words';

/** Writes the shares of an arrangement as one cell: `gemeente (Jeugdwet) 60 %; anders "Regiofonds" 40 %`. */
export const writeShares = (shares: readonly FundingShare[]): string =>
  shares
    .map((share) => {
      const name = nameOf(share);
      const stream = STREAM_WORDS[share.stream][0] + (name === '' ? '' : ` ${quote(name)}`);
      return share.percentage === undefined ? stream : `${stream} ${writeNumber(share.percentage)} %`;
    })
    .join('; ');

/** How a region calls a stream that is none of the known ones; empty where it is, or has no name. */
const nameOf = ({ stream, name = '' }: FundingShare): string => (stream === 'other' ? toCellText(name) : '');

/**
 * Reads the shares of one cell; percentages may stand before or behind their stream, or be left out.
 *
 * @param ownStreams The names of the streams that a region has beside the known ones.
 */
export function readShares(
  text: string,
  ownStreams: readonly string[] = [],
): Result<readonly FundingShare[], CellReason> {
  const shares: FundingShare[] = [];
  for (const piece of splitPieces(text, PIECE)) {
    const share = readShare(piece, ownStreams);
    if (!share.ok) return share;
    shares.push(share.value);
  }
  return ok(shares);
}

const PIECE = pieceUpTo(String.raw`[;\n+]|,(?!\d)|\s(?:en|\/)\s`);

function readShare(piece: string, ownStreams: readonly string[]): Result<FundingShare, CellReason> {
  const quoted = findQuoted(piece);
  const plain = quoted?.beside ?? piece;
  const found = /(-?\d[\d.,]*(?:e[+-]?\d+)?)\s*(?:%|procent)/i.exec(plain);
  const words = found === null ? plain : plain.replace(found[0], ' ');
  const stream = readStream(words, quoted?.name, ownStreams);
  if (!stream.ok || found === null) return stream;
  const percentage = readNumber(found[1] ?? '');
  if (!percentage.ok) return percentage;
  return percentage.value > 100 ? err('over-100') : ok({ ...stream.value, percentage: percentage.value });
}

/** A name between quotes is a stream of the region's own, and so is one that the region has. */
function readStream(
  words: string,
  quoted: string | undefined,
  ownStreams: readonly string[],
): Result<FundingShare, CellReason> {
  const own = quoted ?? ownStreams.find((name) => toPlain(name) !== '' && toPlain(name) === toPlain(words));
  const stream = quoted === undefined && own !== undefined ? 'other' : findWord(STREAM_WORDS, words);
  if (stream !== undefined && stream !== 'other') return ok({ stream });
  if (own === undefined || own === '') return stream === undefined ? err('unknown-stream') : ok({ stream });
  return own.length > MAX_NAME_LENGTH ? err('too-long') : ok({ stream: 'other', name: own });
}
