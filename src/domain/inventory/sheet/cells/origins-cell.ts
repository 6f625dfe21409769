import type { Origin } from '../../arrangement';
import { MAX_NAME_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';
import { toCellText } from '../plain-text';
import { findQuoted, pieceUpTo, quote, splitPieces } from './pieces';
import { readWhole, saysNothing, writeNumber } from './read-number';

/** Writes where youths come from as one cell: `Leiden (12); Katwijk (7); Lisse`. */
export const writeOrigins = (origins: readonly Origin[]): string =>
  origins
    .map(({ municipality, youthCount }) => ({ name: toCellText(municipality), youthCount }))
    .filter(({ name }) => name !== '')
    .map(({ name, youthCount }) => {
      const written = IS_PLAIN.test(name) && !saysNothing(name) ? name : quote(name);
      return youthCount === undefined ? written : `${written} (${writeNumber(youthCount)})`;
    })
    .join('; ');

/** A name that needs no quotes: without figures, and without what stands between names or before a number. */
const IS_PLAIN = /^(?!.*\s\/\s)[^\d;,:()"\n]+$/;

const PIECE = pieceUpTo(String.raw`[;\n]|,(?!\d)|\s\/\s`);

/** Reads where youths come from; a number may stand behind each municipality, or be left out. */
export function readOrigins(text: string): Result<readonly Origin[], CellReason> {
  const origins: Origin[] = [];
  for (const piece of splitPieces(text, PIECE)) {
    const origin = readOrigin(piece);
    if (!origin.ok) return origin;
    origins.push(origin.value);
  }
  return ok(origins);
}

function readOrigin(piece: string): Result<Origin, CellReason> {
  const quoted = piece.startsWith('"') ? findQuoted(piece) : undefined;
  const rest = quoted?.beside ?? piece;
  const [behind = '', , typed] = BEHIND.exec(rest) ?? [];
  const municipality = quoted?.name ?? rest.slice(0, rest.length - behind.length).trim();
  if (municipality === '') return err('unknown-word');
  if (municipality.length > MAX_NAME_LENGTH) return err('too-long');
  if (typed === undefined) return ok({ municipality });
  const count = readWhole(typed);
  return count.ok ? ok({ municipality, youthCount: count.value }) : count;
}

/** A number behind a name: `Leiden 12`, `Leiden: 12`, `Leiden (12 jongeren)`. */
const BEHIND = /[\s:]*(\(?)(-?\d[\d.,]*(?:e\+\d+)?)\s*(?:jongeren|jeugdigen|leerlingen|kinderen)?\)?$/i;
