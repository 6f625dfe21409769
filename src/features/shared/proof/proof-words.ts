import { isExact, type CountRange, type InventoryProof } from '$domain';
import { formatList, formatNumber, t } from '$i18n';

/** Who reads the numbers: small ones are told to others in a range, so that they point to nobody (PRV-1). */
export type ProofReader = 'self' | 'others';

/** Below this a number may point to someone. */
const SMALL = 5;

/** What the inventory says to a part, in a few words: 7 arrangementen, 43 jongeren (2 zonder aantal). */
export function sayProof(proof: InventoryProof, reader: ProofReader): string {
  const { subject, total, missing, against } = proof;
  if (total === 0) return t(subject === 'offered-volume' ? 'proof.noneOffered' : 'proof.none');
  const count = countsFor(reader);
  const known = total - missing > 0 ? sayKnown(proof, reader) : [];
  const lacking = [
    ...(against > 0 ? [t('proof.against', count(against))] : []),
    ...(missing > 0 && subject !== 'arrangements' ? [t(`proof.missing_${subject}`, count(missing))] : []),
  ];
  const said = [t('proof.arrangements', count(total)), ...known].join(', ');
  return lacking.length === 0 ? said : `${said} (${lacking.join(', ')})`;
}

function sayKnown(proof: InventoryProof, reader: ProofReader): readonly string[] {
  const { subject, total, missing, against, youths, volumes, municipalities } = proof;
  const count = countsFor(reader);
  switch (subject) {
    case 'arrangements':
      return [];
    case 'youths':
      return [t('proof.youths', sayYouths(youths))];
    case 'volume':
    case 'offered-volume':
      return [
        formatList(volumes.map(({ amount, unit }) => t(`proof.volume_${unit}`, { amount: sayAmount(amount, reader) }))),
      ];
    case 'offer':
      return total - missing - against === 0 ? [] : [t('proof.offer', count(total - missing - against))];
    case 'offered-to':
      return [t('proof.offeredTo', count(municipalities))];
    case 'contracts':
      return [t('proof.contracts', count(total - missing))];
  }
}

/** A number of youths: what may be known of it was settled where it was counted. */
const sayYouths = (youths: CountRange): { readonly count: number; readonly number: string } => ({
  count: youths.most,
  number: isExact(youths)
    ? formatNumber(youths.most)
    : t('proof.between', { least: formatNumber(youths.least), most: formatNumber(youths.most) }),
});

/** A count with the number to show: the plural of a range is that of many. */
const countsFor =
  (reader: ProofReader) =>
  (value: number): { readonly count: number; readonly number: string } =>
    reader === 'others' && value > 0 && value < SMALL
      ? { count: SMALL, number: t('proof.small') }
      : { count: value, number: formatNumber(value) };

const sayAmount = (amount: number, reader: ProofReader): string =>
  reader === 'others' && amount > 0 && amount < SMALL ? t('proof.smallAmount') : formatNumber(amount);
