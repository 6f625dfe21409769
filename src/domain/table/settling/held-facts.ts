import type { PictureFacts } from '../../inventory/picture/bars';
import { factsOf, type GroupView } from './dispute';

/** The fields that a picture reads. */
const PICTURE_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'schools',
  'providers',
  'fundingShares',
  'financialOwner',
  'youthCount',
  'volume',
] satisfies (keyof PictureFacts)[]);

const NOBODY: PictureFacts['financialOwner'] = { state: 'unclear', names: [] };

/** What a picture reads of an arrangement at the table: what was settled, and else what the first of the parties says. */
export function heldFacts(view: GroupView): PictureFacts {
  const { name = '' } = factsOf(view, 'name');
  const { schools = [] } = factsOf(view, 'schools');
  const { providers = [] } = factsOf(view, 'providers');
  const { fundingShares = [] } = factsOf(view, 'fundingShares');
  const { financialOwner = NOBODY } = factsOf(view, 'financialOwner');
  const { youthCount, youthCountBelow } = factsOf(view, 'youthCount');
  const { volume } = factsOf(view, 'volume');
  return { name, schools, providers, fundingShares, financialOwner, youthCount, youthCountBelow, volume };
}

/** Whether the table settled something of what a picture reads. */
export const isSettledInPicture = ({ fields }: GroupView): boolean =>
  fields.some(({ field, standing }) => standing === 'settled' && PICTURE_FIELDS.has(field));
