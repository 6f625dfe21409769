import { makeTable, openTable, settleApart, type ApartSettling, type OpenedTable, type Services } from '$actions';
import { findLookHere, findOfferedBack, type ApartChoice } from '$domain';
import { lockChapter, readLockedChapters } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { ApartReader, readApart } from '../../../../src/table/apart';
import { idOf } from '../../../../src/table/apart/pieces';
import { meetTable, writersApart } from '../../../helpers/apart';
import { thereIs } from '../../../helpers/lying';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

/** A table at which two wrote one sentence apart, and one took out what the other wrote in. */
async function openApart(role: 'policy-officer' | 'reader' = 'policy-officer') {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', { ...introduction, role }, []));
  const opened = valueOf(await openTable(services, made.id));
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  ann.remove('De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meetTable(opened.table, ann, bob);
  return { services, opened };
}

const headingId = ({ table }: OpenedTable, at: number): string => idOf(table.document.get(at)) ?? '';

function read({ table }: OpenedTable) {
  const reader = new ApartReader(table);
  const { content, snapshot } = reader.read();
  reader.stop();
  const textById = new Map(snapshot.pieces.map(({ id, text }) => [id, text]));
  return {
    place: thereIs(findLookHere(content, (id) => textById.get(id))[0]),
    offer: thereIs(findOfferedBack(content, (id) => textById.has(id))[0]),
    text: snapshot.pieces.map(({ text }) => text).join('\n'),
  };
}

const settle = async (
  services: Services,
  opened: OpenedTable,
  settling: ApartSettling,
): Promise<ApartChoice | undefined> => {
  const outcome = valueOf(await settleApart(services, opened, settling));
  return outcome.type === 'settled' ? outcome.choice : undefined;
};

function lock({ table }: OpenedTable, at: number): void {
  const mark = headingMarks(table.document)[at] ?? '';
  lockChapter(table, { id: `lock-${at}`, mark, participantId: 'p', lockedAt: 1, says: 'x' });
}

describe('AC81 a place that was written apart', () => {
  test('is settled with a reading, and taken back in the text too', async () => {
    const { services, opened } = await openApart();
    const before = read(opened);
    const words = thereIs(before.place.readings.at(-1)).words;
    const choice = thereIs(await settle(services, opened, { type: 'reading', place: before.place, words }));
    expect(choice).toMatchObject({ participantId: opened.known.me.participant.id, refs: before.place.refs });
    expect(read(opened).text).toContain(`Elk kind hoort erbij. ${words} Scholen betalen het onderwijs.`);
    expect(read(opened).place.choice?.id).toBe(choice.id);
    await settle(services, opened, { type: 'open', choice });
    expect(read(opened).text).toBe(before.text);
    expect(read(opened).place.choice).toBeUndefined();
    await opened.close();
  });

  test('is left as it is, or put back, and taken back', async () => {
    const { services, opened } = await openApart();
    const { place, offer, text } = read(opened);
    const left = thereIs(await settle(services, opened, { type: 'leave', refs: place.refs }));
    const restored = thereIs(await settle(services, opened, { type: 'restore', offer }));
    expect(read(opened).text).toContain('De bus rijdt elke dag. Ook op zaterdag.');
    for (const choice of [left, restored]) await settle(services, opened, { type: 'open', choice });
    expect(read(opened)).toMatchObject({ text, place: { choice: undefined }, offer: { choice: undefined } });
    await opened.close();
  });

  test('of which the text is another by now is left alone', async () => {
    const { services, opened } = await openApart();
    const place = { ...read(opened).place, standing: 'Zo stond het nooit.' };
    expect(valueOf(await settleApart(services, opened, { type: 'reading', place, words: 'Anders.' }))).toEqual({
      type: 'changed',
    });
    expect(readApart(opened.table).choices).toEqual([]);
    await opened.close();
  });

  test('AC82 in a locked chapter is left as it is, and the chapter is named', async () => {
    const { services, opened } = await openApart();
    const { place, offer, text } = read(opened);
    const settlings = [{ type: 'reading', place, words: 'Anders.' } as const, { type: 'restore', offer } as const];
    for (const at of [0, 1]) lock(opened, at);
    const outcomes = [];
    for (const settling of settlings) outcomes.push(valueOf(await settleApart(services, opened, settling)));
    expect(outcomes).toEqual([
      { type: 'locked', heading: 'Visie' },
      { type: 'locked', heading: 'Vervoer' },
    ]);
    expect(read(opened).text).toBe(text);
    expect(readApart(opened.table).choices).toEqual([]);
    // What stays as it is changes nothing in the chapter.
    expect(await settle(services, opened, { type: 'leave', refs: place.refs })).toBeDefined();
    await opened.close();
  });

  test('AC82 comes back beside a locked chapter where it has a heading of its own, and else not below it', async () => {
    const { services, opened } = await openApart();
    const { offer } = read(opened);
    const { table } = opened;
    lock(opened, 0);
    const [locked] = readLockedChapters(table);
    // Right behind the locked chapter, where the next heading begins.
    const behind = { ...offer, place: { before: [headingId(opened, thereIs(locked).end)], after: [] } };
    expect(valueOf(await settleApart(services, opened, { type: 'restore', offer: behind }))).toEqual({
      type: 'locked',
      heading: 'Visie',
    });
    const [piece] = offer.pieces;
    const withHeading = { ...behind, pieces: [{ ...thereIs(piece), kind: 'heading' as const, level: 1 }] };
    expect(await settle(services, opened, { type: 'restore', offer: withHeading })).toBeDefined();
    await opened.close();
  });

  test('AC82 is not taken back where its heading ends a locked chapter, which would go on over words below', async () => {
    const { services, opened } = await openApart();
    const { offer } = read(opened);
    const { table } = opened;
    lock(opened, 0);
    const { end } = thereIs(readLockedChapters(table)[0]);
    const [piece] = offer.pieces;
    const withHeading = {
      ...offer,
      place: { before: [headingId(opened, end)], after: [] },
      pieces: [{ ...thereIs(piece), kind: 'heading' as const, level: 1 }],
    };
    const choice = thereIs(await settle(services, opened, { type: 'restore', offer: withHeading }));
    const below = new Y.XmlElement('paragraph');
    below.insert(0, [new Y.XmlText('Van een ander.')]);
    table.document.insert(end + 1, [below]);
    const { text } = read(opened);
    expect(valueOf(await settleApart(services, opened, { type: 'open', choice }))).toEqual({
      type: 'locked',
      heading: 'Visie',
    });
    expect(read(opened).text).toBe(text);
    table.document.delete(end + 1, 1);
    expect(await settle(services, opened, { type: 'open', choice })).toBeDefined();
    await opened.close();
  });

  test('AC82 is not taken back in a chapter that was locked since', async () => {
    const { services, opened } = await openApart();
    const { place, offer } = read(opened);
    const words = thereIs(place.readings.at(-1)).words;
    const chosen = thereIs(await settle(services, opened, { type: 'reading', place, words }));
    const restored = thereIs(await settle(services, opened, { type: 'restore', offer }));
    const { text } = read(opened);
    for (const at of [0, 1]) lock(opened, at);
    for (const choice of [chosen, restored])
      expect(valueOf(await settleApart(services, opened, { type: 'open', choice }))).toMatchObject({ type: 'locked' });
    expect(read(opened).text).toBe(text);
    await opened.close();
  });

  test('is settled by nobody who only reads', async () => {
    const { services, opened } = await openApart('reader');
    const settling = { type: 'leave', refs: read(opened).place.refs } as const;
    expect(await settleApart(services, opened, settling)).toMatchObject({ error: { type: 'not-allowed' } });
    await opened.close();
  });
});
