import { toYearHours, type Arrangement } from '$domain';
import { formatNumber, t } from '$i18n';

/** A volume in hours a year, with the factors; nothing where its unit says nothing of hours. */
export function yearHoursText(volume: Arrangement['volume'], schoolWeeks?: number): string {
  const year = volume === undefined ? undefined : toYearHours(volume, schoolWeeks);
  if (volume === undefined || year === undefined) return '';
  const given = `${formatNumber(volume.amount)} ${t(`inventory.volumeUnit_${volume.unit}`)}`;
  const params = { given, hours: formatNumber(year.hours), weeks: formatNumber(year.weeks) };
  return year.hoursEach === 1
    ? t('inventory.yearHours', params)
    : t('inventory.yearHoursOf', { ...params, each: formatNumber(year.hoursEach) });
}
