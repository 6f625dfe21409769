import {
  parseRecord,
  WrittenRoundSchema,
  type AppError,
  type Hand,
  type Result,
  type Shown,
  type WrittenNote,
  type WrittenRound,
} from '$domain';
import { writeCommand } from '../commands';
import { DESK_KEYS, ROOTS, writtenNoteKey } from '../schema';
import type { Table } from '../table';

/** Shows a place at the table to whoever looks along; nothing stops showing. */
export const showPlace = (table: Table, shown: Shown | undefined): Result<undefined, AppError> =>
  writeCommand(table, 'show-place', (doc) => {
    const root = doc.getMap(ROOTS.desk);
    if (shown === undefined) root.delete(DESK_KEYS.shown);
    else root.set(DESK_KEYS.shown, { ...shown });
  });

/** Raises a hand. One that is up stays up since when it is. */
export const raiseHand = (table: Table, hand: Hand): Result<undefined, AppError> =>
  writeCommand(table, 'raise-hand', (doc) => {
    const root = doc.getMap(ROOTS.hands);
    if (!root.has(hand.participantId)) root.set(hand.participantId, { ...hand });
  });

/** Lowers a hand, one's own or that of whoever gets the word. */
export const lowerHand = (table: Table, participantId: string): Result<undefined, AppError> =>
  writeCommand(table, 'lower-hand', (doc) => {
    doc.getMap(ROOTS.hands).delete(participantId);
  });

/** Starts a written round. */
export const startWrittenRound = (table: Table, round: WrittenRound): Result<undefined, AppError> =>
  writeCommand(table, 'start-written-round', (doc) => {
    doc.getMap(ROOTS.writtenRounds).set(round.id, { ...round });
  });

/** Says that the words of a written round are shown from now on; each device then lays its own. */
export const showWrittenRound = (table: Table, id: string, nowMs: number): Result<undefined, AppError> =>
  writeCommand(table, 'show-written-round', (doc) => {
    const root = doc.getMap(ROOTS.writtenRounds);
    const round = parseRecord(WrittenRoundSchema, root.get(id));
    if (round !== undefined && round.shownAt === undefined) root.set(id, { ...round, shownAt: nowMs });
  });

/** Lays what a person has for a written round: that they are ready, or their words. */
export const layWrittenNote = (table: Table, note: WrittenNote): Result<undefined, AppError> =>
  writeCommand(table, 'lay-written-note', (doc) => {
    doc.getMap(ROOTS.writtenNotes).set(writtenNoteKey(note.roundId, note.participantId), { ...note });
  });

/** Takes back that a person is ready: they write on. */
export const takeBackWrittenNote = (
  table: Table,
  roundId: string,
  participantId: string,
): Result<undefined, AppError> =>
  writeCommand(table, 'take-back-written-note', (doc) => {
    doc.getMap(ROOTS.writtenNotes).delete(writtenNoteKey(roundId, participantId));
  });
