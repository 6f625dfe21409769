import type { Offer } from '../../register-row';
import { MAX_NAME_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import { findQuoted, pieceUpTo, quote, splitPieces } from '../cells/pieces';
import { readNumber, saysNothing, writeNumber } from '../cells/read-number';
import { readWord, VOLUME_UNIT_WORDS } from '../cells/words';
import type { CellReason } from '../column';
import { toCellText } from '../plain-text';

/** Writes to whom a contract is offered as one cell: `Leiden (12,5 uren per week); Katwijk`. */
export const writeOffers = (offers: readonly Offer[]): string =>
  offers
    .map(({ municipality, volume }) => ({ name: toCellText(municipality), volume }))
    // Without a name there is nothing that it is for.
    .filter(({ name }) => name !== '')
    .map(({ name, volume }) => {
      const written = IS_PLAIN.test(name) && !saysNothing(name) ? name : quote(name);
      return volume === undefined
        ? written
        : `${written} (${writeNumber(volume.amount)} ${VOLUME_UNIT_WORDS[volume.unit][0]})`;
    })
    .join('; ');

/** A name that needs no quotes: without figures, and without what stands between names or before a number. */
const IS_PLAIN = /^(?!.*\s\/\s)[^\d;,:()"\n]+$/;

const PIECE = pieceUpTo(String.raw`[;\n]|,(?!\d)|\s\/\s(?!week)`);

/** Reads to whom a contract is offered; an amount with its unit may stand behind each, or be left out. */
export function readOffers(text: string): Result<readonly Offer[], CellReason> {
  const offers: Offer[] = [];
  for (const piece of splitPieces(text, PIECE)) {
    const offer = readOffer(piece);
    if (!offer.ok) return offer;
    offers.push(offer.value);
  }
  return ok(offers);
}

function readOffer(piece: string): Result<Offer, CellReason> {
  const quoted = piece.startsWith('"') ? findQuoted(piece) : undefined;
  const rest = quoted?.beside ?? piece;
  const [behind = '', typed, words = ''] = BEHIND.exec(rest) ?? [];
  const municipality = quoted?.name ?? rest.slice(0, rest.length - behind.length).trim();
  if (municipality === '') return err('unknown-word');
  if (municipality.length > MAX_NAME_LENGTH) return err('too-long');
  if (typed === undefined) return ok({ municipality });
  const amount = readNumber(typed);
  if (!amount.ok) return amount;
  if (words.trim() === '') return err('no-unit');
  const unit = readWord(VOLUME_UNIT_WORDS, words);
  return unit === undefined ? err('unknown-word') : ok({ municipality, volume: { amount: amount.value, unit } });
}

/** An amount behind a name: `Leiden 12 uur`, `Leiden: 12 dagdelen per week`, `Leiden (12,5 uren per week)`. */
const BEHIND = /[\s:]*\(?((?<![\d.,])-?\d[\d.,]*(?:e[+-]?\d+)?)\s*([^\d()]*)\)?$/i;
