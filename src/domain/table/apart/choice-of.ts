import { findLatest } from '../settling/latest';
import type { ApartChoice } from './stretch';

/** What was chosen last for a place; `undefined` while any of its writings was not there yet, or it was opened again. */
export function choiceOf(refs: readonly string[], choices: readonly ApartChoice[]): ApartChoice | undefined {
  const latest = refs.map((ref) => findLatest(choices.filter((choice) => choice.refs.includes(ref))));
  if (latest.some((choice) => choice === undefined)) return undefined;
  const last = findLatest(latest.filter((choice) => choice !== undefined));
  return last?.choice === 'open' ? undefined : last;
}
