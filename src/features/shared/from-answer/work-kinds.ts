/** What one can begin from a part in one's own preparation. */
export const PRIVATE_KINDS = ['draft', 'arrangement'] as const;

/** What one can begin from a part at a table. */
export const WORK_KINDS = ['action', 'sentence', ...PRIVATE_KINDS] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
