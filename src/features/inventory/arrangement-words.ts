import {
  standingOfFigure,
  sumFundingShares,
  type Arrangement,
  type FundingShare,
  type RowStanding,
  type Owner,
  type Standing,
} from '$domain';
import { formatDay, formatList, formatNumber, t } from '$i18n';
import type { ArrangementProblem } from './form/arrangement-editor.svelte';

/** The name of an arrangement, or that it has none. */
export const arrangementName = ({ name }: Pick<Arrangement, 'name'>): string =>
  name.trim() === '' ? t('inventory.unnamed') : name;

/** Where an arrangement is: its schools and their municipality. */
export function arrangementPlace({ schools, municipality }: Pick<Arrangement, 'schools' | 'municipality'>): string {
  const parts = [formatList(schools), municipality.trim()].filter((part) => part !== '');
  return parts.length === 0 ? t('inventory.placeUnknown') : parts.join(' · ');
}

/** How many youths, where that comes from, and on which day it was so. */
export function youthsText(arrangement: RowStanding & Pick<Arrangement, 'youthCount'>): string {
  const { youthCount } = arrangement;
  if (youthCount === undefined) return t('inventory.youthsUnknown');
  const standing = standingText(standingOfFigure(arrangement, 'youthCount'));
  return `${t('inventory.youths', { count: youthCount })} (${standing})`;
}

/** Of which day a figure is and where it comes from, in a few words. */
export function standingText({ source, referenceDate }: Standing): string {
  const day =
    referenceDate === undefined ? t('inventory.withoutDay') : t('inventory.onDay', { day: formatDay(referenceDate) });
  return source.trim() === '' ? day : `${day}, ${t('inventory.fromSource', { source })}`;
}

/** How it stands with an owner, in words. */
export function ownerText({ state, names }: Owner): string {
  const params = { names: formatList(names) };
  if (state === 'unclear' || names.length === 0) return t(`inventory.owner_${state}`);
  if (state === 'shared') return t('inventory.ownerShared', params);
  return state === 'disputed' ? t('inventory.ownerDisputed', params) : t('inventory.ownerNamed', params);
}

/** How the shares add up, in one sentence. */
export function fundingText(shares: readonly FundingShare[]): string {
  if (shares.every(({ percentage }) => percentage === undefined)) return t('inventory.fundingNone');
  const { total, gap } = sumFundingShares(shares);
  if (gap === 0) return t('inventory.fundingComplete');
  const params = { total: formatNumber(total), gap: formatNumber(Math.abs(gap)) };
  return gap > 0 ? t('inventory.fundingMissing', params) : t('inventory.fundingOver', params);
}

/** What is wrong with a field, in words; nothing when nothing is. */
export const problemText = (problem: ArrangementProblem | undefined): string | undefined =>
  problem === undefined ? undefined : t(`inventory.problem_${problem}`);
