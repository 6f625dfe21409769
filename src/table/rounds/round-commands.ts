import type { AppError, Result, Reveal, Round, SealedAnswer } from '$domain';
import { writeCommand } from '../commands';
import { revealKey, ROOTS } from '../schema';
import type { Table } from '../table';
import type { OpenedAnswer } from './sealing';

/** Starts a round: from now on answers to its checklist are laid sealed. */
export const startRound = (table: Table, round: Round): Result<undefined, AppError> =>
  writeCommand(table, 'start-round', (doc) => {
    doc.getMap(ROOTS.rounds).set(round.id, { ...round });
  });

/** What is revealed in one go. */
export type Revealing = {
  readonly reveals: readonly Reveal[];
  readonly sealedAnswers: readonly SealedAnswer[];
  /** What was opened of them, by entry id; the rest stays sealed. */
  readonly openedById: ReadonlyMap<string, OpenedAnswer>;
};

/**
 * Reveals parts of a round: all their answers are laid open in one transaction, so that every device turns them over at the
 * same moment. They keep who laid them, and when.
 */
export const revealParts = (
  table: Table,
  { reveals, sealedAnswers, openedById }: Revealing,
): Result<undefined, AppError> =>
  writeCommand(table, 'reveal', (doc) => {
    const [answers, sealed] = [ROOTS.answers, ROOTS.sealedAnswers].map((root) => doc.getMap<unknown>(root));
    for (const { id, partyId, participantId, broughtInAt, typedFor } of sealedAnswers) {
      const opened = openedById.get(id);
      if (opened === undefined) continue;
      const { kind: _kind, id: _id, ...facts } = opened.answer;
      const typed = typedFor === undefined ? {} : { typedFor };
      const mark = { id, partyId, participantId, broughtInAt, ...typed };
      answers?.set(id, { ...facts, ...mark, fromRound: opened.fromRound });
      sealed?.delete(id);
    }
    for (const reveal of reveals)
      doc.getMap(ROOTS.reveals).set(revealKey(reveal.roundId, reveal.partCode), { ...reveal });
  });
