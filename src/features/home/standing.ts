import {
  countProgress,
  isAnswered,
  isWithoutOwner,
  nextOpenPart,
  type AgreementDraft,
  type Answer,
  type Arrangement,
  type KnownTable,
  type Progress,
  type QuestionPart,
  type Receipt,
} from '$domain';

/** What is kept on this device, as far as the home page tells of it. */
export type Kept = {
  readonly answersByPartCode: ReadonlyMap<string, Answer>;
  readonly arrangements: readonly Arrangement[];
  readonly agreementDrafts: readonly AgreementDraft[];
  readonly knownTables: readonly KnownTable[];
  readonly receipts: readonly Receipt[];
};

/** How it stands with the preparation and the tables on this device. */
export type Standing = {
  /** Of the parts meant for one's own kind of party. */
  readonly progress: Progress;
  readonly nextPartCode: string | undefined;
  readonly arrangementCount: number;
  readonly withoutOwnerCount: number;
  readonly draftCount: number;
  readonly tableCount: number;
  readonly lastTable: Pick<KnownTable, 'id' | 'name'> | undefined;
  /** How much of the preparation the last table does not have, or has in an older form. */
  readonly readyCount: number;
};

/** Reads off how it stands. `parts` are those of one's own, in order; `fromCode` is where the person was. */
export function readStanding(kept: Kept, parts: readonly QuestionPart[], fromCode?: string): Standing {
  const { answersByPartCode, arrangements, agreementDrafts, knownTables } = kept;
  const lastTable = [...knownTables].sort((one, other) => other.openedAt - one.openedAt)[0];
  return {
    progress: countProgress(parts, answersByPartCode),
    nextPartCode: nextOpenPart(parts, answersByPartCode, fromCode)?.code,
    arrangementCount: arrangements.length,
    withoutOwnerCount: arrangements.filter(isWithoutOwner).length,
    draftCount: agreementDrafts.length,
    tableCount: knownTables.length,
    lastTable,
    readyCount: lastTable === undefined ? 0 : countReady(kept, parts, lastTable.id),
  };
}

/** Counts what is worth bringing in and is not at a table as it is now. What was withdrawn on purpose waits for a change. */
function countReady(kept: Kept, parts: readonly QuestionPart[], tableId: string): number {
  const handledAt = new Map<string, number>();
  for (const receipt of kept.receipts) {
    if (receipt.tableId !== tableId || receipt.state === 'lapsed') continue;
    for (const { recordId } of receipt.entries)
      handledAt.set(recordId, Math.max(receipt.createdAt, handledAt.get(recordId) ?? 0));
  }
  const answers = parts.flatMap((part) => {
    const answer = kept.answersByPartCode.get(part.code);
    return answer !== undefined && isAnswered(part, answer) ? [answer] : [];
  });
  const named = kept.arrangements.filter(({ name }) => name.trim() !== '');
  const written = kept.agreementDrafts.filter(({ text }) => text.trim() !== '');
  return [...answers, ...named, ...written].filter(({ id, updatedAt }) => updatedAt > (handledAt.get(id) ?? -1)).length;
}
