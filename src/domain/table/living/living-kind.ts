import { VOLUME_UNITS } from '../../inventory/arrangement';
import { PICTURE_GROUPS, type Measure, type PictureGroup } from '../../inventory/picture/bars';

/** What a living block in the document can show. Source: features.md DOC-8. */
export const LIVING_KINDS = ['inventory', 'owners', 'mirror', 'actions', ...PICTURE_GROUPS, 'flow'] as const;
export type LivingKind = (typeof LIVING_KINDS)[number];

/** What the name of a living block stands for; what bars add up is part of their name where it is not youths. */
export type LivingShown = { readonly kind: LivingKind; readonly measure: Measure };

/** Whether a living block of this kind shows bars, which add something up. */
export const isBarsKind = (kind: LivingKind): kind is PictureGroup => PICTURE_GROUPS.some((group) => group === kind);

/** What a name stands for; `undefined` for one that a newer build made. */
export function findLiving(shows: string): LivingShown | undefined {
  const kind = LIVING_KINDS.find((one) => shows === one || (isBarsKind(one) && shows.startsWith(`${one}-`)));
  if (kind === undefined) return undefined;
  if (shows === kind) return { kind, measure: 'youths' };
  const measure = VOLUME_UNITS.find((unit) => shows === livingName(kind, unit));
  return measure === undefined ? undefined : { kind, measure };
}

/** The name that stands in a living block. */
export const livingName = (kind: LivingKind, measure: Measure): string =>
  isBarsKind(kind) && measure !== 'youths' ? `${kind}-${measure}` : kind;
