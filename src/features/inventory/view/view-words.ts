import {
  chosenDimensions,
  FUNDING_STREAMS,
  WITHOUT_NAME,
  type Dimension,
  type FundingStream,
  type InventoryTotals,
  type ViewChoice,
} from '$domain';
import { formatDay, formatList, formatNumber, t } from '$i18n';

/** What a name in a dimension is called; streams have words of their own. */
export function nameText(dimension: Dimension, name: string): string {
  if (name.trim() === WITHOUT_NAME) return t(`views.group_${dimension}`);
  if (dimension !== 'stream') return name;
  const stream = FUNDING_STREAMS.find((known) => known === name);
  return stream === undefined ? name : streamText(stream);
}

/** What a stream is called. */
export const streamText = (stream: FundingStream): string => t(`inventory.stream_${stream}`);

/** A choice as one plain sentence: alle arrangementen · zonder eigenaar · in Leiden. */
export function choiceText(choice: ViewChoice): string {
  const named = chosenDimensions(choice).map((dimension) => {
    const name = choice[dimension] ?? '';
    return name.trim() === WITHOUT_NAME
      ? t(`views.sayingNo_${dimension}`)
      : t(`views.saying_${dimension}`, { name: nameText(dimension, name) });
  });
  const search = choice.search.trim();
  return [
    t('views.saying_all'),
    ...(choice.owner === 'all' ? [] : [t('views.saying_without-owner')]),
    ...named,
    ...(choice.endsBefore === undefined ? [] : [t('views.saying_endsBefore', { day: formatDay(choice.endsBefore) })]),
    ...(search === '' ? [] : [t('views.saying_search', { words: search })]),
    ...(choice.groupBy === undefined
      ? []
      : [t('views.saying_groupBy', { name: t(`views.groupBy_${choice.groupBy}`) })]),
  ].join(' · ');
}

/** What arrangements come to together, part by part. */
export function totalsText({ arrangements, youths, withoutYouths, volumes }: InventoryTotals): string {
  const known =
    withoutYouths === arrangements && arrangements > 0
      ? t('inventory.youthsUnknown')
      : t('views.total_youths', { count: youths });
  const unknown = t('views.total_withoutYouths', { count: withoutYouths });
  return formatList([
    t('views.total_arrangements', { count: arrangements }),
    withoutYouths === 0 || withoutYouths === arrangements ? known : `${known} (${unknown})`,
    ...volumes.map(({ amount, unit }) =>
      t('views.total_volume', { amount: formatNumber(amount), unit: t(`inventory.volumeUnit_${unit}`) }),
    ),
  ]);
}
