import type { RegisterRow, RegisterRowOf } from '../register-row';
import { protectVolume } from '../suppression';
import { figureOf } from './estimate-band';

type Ends = Pick<RegisterRowOf<'estimate'>, 'from' | 'to' | 'unit'>;

/**
 * The ends of an estimate as others may know them: so many youths, or places, under the threshold are told as from 1 to just
 * under it. What is told never says more than that there are some. None at all is no small number.
 */
export function protectEnds(ends: Ends, below: number): Pick<Ends, 'from' | 'to'> {
  const figure = figureOf(ends);
  const countsYouths = ends.unit === undefined || ends.unit === 'youths' || ends.unit === 'places';
  const isSmall = (count: number): boolean => countsYouths && count > 0 && count < below;
  if (figure === undefined || (!isSmall(figure.from) && !isSmall(figure.to)))
    return {
      ...(ends.from === undefined ? {} : { from: ends.from }),
      ...(ends.to === undefined ? {} : { to: ends.to }),
    };
  return { from: isSmall(figure.from) ? 1 : figure.from, to: isSmall(figure.to) ? below - 1 : figure.to };
}

/** To whom a contract is offered, copied by name, without small numbers of places. */
const protectOffers = (
  offers: RegisterRowOf<'contract'>['offers'],
  below: number,
): RegisterRowOf<'contract'>['offers'] =>
  offers.map((offer) => ({ municipality: offer.municipality, ...protectVolume(offer, below) }));

/** A row of a register as others see it: without the small numbers. */
export function registerAsOthersSee(row: RegisterRow, below: number): RegisterRow {
  if (row.kind === 'contract') return { ...row, offers: protectOffers(row.offers, below) };
  if (row.kind !== 'estimate') return row;
  const { from: _from, to: _to, ...rest } = row;
  return { ...rest, ...protectEnds(row, below) };
}
