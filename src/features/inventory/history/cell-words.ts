import {
  ArrangementSchema,
  blankArrangement,
  changeCell,
  readCell,
  type Arrangement,
  type FundingShare,
  type Origin,
} from '$domain';
import { formatDay, formatList, formatNumber, t, type MessageKey } from '$i18n';
import { ownerText } from '../arrangement-words';
import { streamText } from '../view/view-words';

/** What the fields of an arrangement are called, as in its form. */
const LABEL_BY_FIELD: Readonly<Record<string, MessageKey>> = {
  name: 'inventory.name',
  schools: 'inventory.schools',
  schoolKind: 'inventory.schoolKind',
  municipality: 'inventory.municipality',
  partnership: 'inventory.partnership',
  targetGroup: 'inventory.targetGroup',
  since: 'inventory.since',
  youthCount: 'inventory.youthCount',
  youthCountSource: 'inventory.youthCountSource',
  youthCountDate: 'inventory.youthCountDate',
  origins: 'inventory.origins',
  volume: 'inventory.volume',
  volumeSource: 'inventory.volumeSource',
  volumeDate: 'inventory.volumeDate',
  fundingShares: 'inventory.funding',
  fundingGapReason: 'inventory.fundingGapReason',
  financialOwner: 'inventory.financialOwner',
  contentOwner: 'inventory.contentOwner',
  providers: 'inventory.providers',
  cooperationAgreement: 'inventory.cooperationAgreement',
  isPartOfOffer: 'inventory.isPartOfOffer',
  offeredTo: 'inventory.offeredTo',
  contractEnd: 'inventory.contractEnd',
  continuity: 'inventory.continuity',
  continuityHow: 'inventory.continuityHow',
  parentsPart: 'inventory.parentsPart',
  source: 'inventory.source',
  referenceDate: 'inventory.referenceDate',
  remarks: 'inventory.remarks',
  ownNote: 'inventory.ownNote',
};

/** What a field is called. */
export const fieldText = (field: string): string => t(LABEL_BY_FIELD[field] ?? 'views.otherField');

/** What stands, or stood, in a field, in words. */
export function cellText(field: string, value: unknown): string {
  const row = changeCell(ArrangementSchema, blankArrangement('row', 0), { field, value }, 0);
  if (row === undefined || !(field in LABEL_BY_FIELD)) return t('views.otherValue');
  return sayCell(row, field).trim() || t('views.emptyValue');
}

function sayCell(row: Arrangement, field: string): string {
  switch (field) {
    case 'schoolKind':
      return row.schoolKind === undefined ? '' : t(`inventory.schoolKind_${row.schoolKind}`);
    case 'volume':
      return row.volume === undefined
        ? ''
        : t('views.volumeText', {
            amount: formatNumber(row.volume.amount),
            unit: t(`inventory.volumeUnit_${row.volume.unit}`),
          });
    case 'fundingShares':
      return formatList(row.fundingShares.map(shareText));
    case 'origins':
      return formatList((row.origins ?? []).map(originText));
    case 'financialOwner':
    case 'contentOwner':
      return ownerText(row[field]);
    case 'cooperationAgreement':
    case 'isPartOfOffer':
    case 'continuity':
      return t(`inventory.known_${row[field]}`);
    case 'since':
    case 'contractEnd':
    case 'referenceDate':
    case 'youthCountDate':
    case 'volumeDate':
      return row[field] === undefined ? '' : formatDay(row[field]);
    default:
      return sayPlain(readCell(row, field));
  }
}

function sayPlain(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return formatList(value.map(String).filter((name) => name.trim() !== ''));
  return typeof value === 'string' ? value : '';
}

function shareText({ stream, name = '', percentage }: FundingShare): string {
  const called = name.trim() || streamText(stream);
  return percentage === undefined
    ? called
    : t('views.shareText', { stream: called, percentage: formatNumber(percentage) });
}

const originText = ({ municipality, youthCount }: Origin): string =>
  youthCount === undefined ? municipality : `${municipality} (${formatNumber(youthCount)})`;
