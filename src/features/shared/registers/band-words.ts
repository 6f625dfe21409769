import { figureOf, type ContractedSupply, type EstimateGroup, type RegisterRowOf } from '$domain';
import { formatDay, formatNumber, t } from '$i18n';

/** What a group of estimates is about. */
export const groupTitle = ({ area, formOfHelp }: Pick<EstimateGroup, 'area' | 'formOfHelp'>): string =>
  t('registers.bandOf', {
    area: area || t('registers.areaUnknown'),
    formOfHelp: formOfHelp || t('registers.helpUnknown'),
  });

/** The band of a group, in words. */
export const bandText = ({ band, unit }: Pick<EstimateGroup, 'band' | 'unit'>): string =>
  band === undefined
    ? t('registers.bandNone')
    : t('registers.band', {
        from: formatNumber(band.from),
        to: formatNumber(band.to),
        unit: t(`registers.unit_${unit}`),
      });

/** The figure of one estimate as it was given, how far it is trusted, and of which day it is. */
export function estimateText(row: RegisterRowOf<'estimate'>): string {
  const figure = figureOf(row);
  if (figure === undefined) return t('registers.sourceNone');
  const [from, to] = [formatNumber(figure.from), formatNumber(figure.to)];
  const trust = row.trust === undefined ? t('registers.trustUnknown') : t(`registers.trust_${row.trust}`);
  const text = t('registers.figureTrust', {
    figure: figure.from === figure.to ? from : t('registers.figure', { from, to }),
    trust,
  });
  return row.referenceDate === undefined ? text : t('registers.figureDay', { text, day: formatDay(row.referenceDate) });
}

/** What contracts offer; at a table up to the highest that parties say. */
export type Supply = ContractedSupply & { readonly highest?: number };

/** What contracts offer, to lay beside the band; nothing where no contract offers anything there. */
export function supplyText(supply: Supply | undefined, unit: EstimateGroup['unit']): string | undefined {
  if (supply === undefined) return undefined;
  const { amount, highest = amount, contractCount, withoutAmount } = supply;
  const unitText = t(`registers.unit_${unit}`);
  const [from, to] = [formatNumber(amount), formatNumber(highest)];
  const amountText = highest > amount ? t('registers.figure', { from, to }) : from;
  const params = { count: contractCount, amount: amountText, unit: unitText };
  if (withoutAmount === contractCount) return t('registers.supplyWithout', params);
  const text = t('registers.supply', params);
  return withoutAmount === 0
    ? text
    : `${text} ${t('registers.supplyMissing', { count: withoutAmount, unit: unitText })}`;
}
