import { listParts, partsFor, type Checklist, type ChecklistTheme, type PartyKind, type PlacedPart } from '$domain';

/** Which parts a person goes through: those meant for their kind of party, or all. */
export const WALK_SCOPES = ['mine', 'all'] as const;
export type WalkScope = (typeof WALK_SCOPES)[number];

/** Where a part stands in the walk, counted from 1, and what lies before and after it; 0 for one that is not asked any more. */
export type Step = {
  readonly index: number;
  readonly total: number;
  readonly previous: PlacedPart | undefined;
  readonly next: PlacedPart | undefined;
  /** The parts of the walk in the same theme. */
  readonly inTheme: readonly PlacedPart[];
};

/** The parts a person goes through, in order. */
export const walkThrough = (
  checklist: Checklist,
  scope: WalkScope,
  partyKind: PartyKind | undefined,
): readonly PlacedPart[] => partsFor(checklist, scope === 'mine' ? partyKind : undefined);

/** The parts of a walk by theme, in the order in which the themes come. */
export function groupByTheme(
  walk: readonly PlacedPart[],
): readonly { readonly theme: ChecklistTheme; readonly parts: readonly PlacedPart[] }[] {
  const themes = [...new Set(walk.map(({ theme }) => theme))];
  return themes.map((theme) => ({ theme, parts: walk.filter((placed) => placed.theme === theme) }));
}

/** The step at a part. A part that is not in the walk, reached by a link, is a step of the walk through all parts. */
export function findStep(checklist: Checklist, walk: readonly PlacedPart[], { part, theme }: PlacedPart): Step {
  const isInWalk = walk.some((placed) => placed.part.code === part.code);
  const steps = isInWalk ? walk : listParts(checklist);
  const at = steps.findIndex((placed) => placed.part.code === part.code);
  return {
    index: at + 1,
    total: steps.length,
    previous: steps[at - 1],
    next: at === -1 ? undefined : steps[at + 1],
    inTheme: steps.filter((placed) => placed.theme.code === theme.code),
  };
}

/** The address of a part's screen. */
export const partHref = (code: string): string => `#${partPath(code)}`;

/** The same as a path, to navigate to. */
export const partPath = (code: string): string => `/voorbereiden/vragen/${encodeURIComponent(code)}`;

/** The same as a path in a quick review, and the path of its end. */
export const quickPath = (code: string): string => `/doorloop/${encodeURIComponent(code)}`;
export const QUICK_END_PATH = '/doorloop/klaar';
