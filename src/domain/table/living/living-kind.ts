/** What a living block in the document can show, by the name that stands in the block. Source: features.md DOC-8. */
export const LIVING_KINDS = ['inventory', 'owners', 'mirror', 'actions'] as const;
export type LivingKind = (typeof LIVING_KINDS)[number];

/** The kind a name stands for; `undefined` for one that a newer build made. */
export const findLivingKind = (shows: string): LivingKind | undefined => LIVING_KINDS.find((kind) => kind === shows);
