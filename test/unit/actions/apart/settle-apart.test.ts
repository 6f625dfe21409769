import { makeTable, openTable, settleApart, type ApartSettling, type OpenedTable, type Services } from '$actions';
import { findLookHere, findOfferedBack, type ApartChoice } from '$domain';
import { describe, expect, test } from 'vitest';
import { ApartReader, readApart } from '../../../../src/table/apart';
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
): Promise<ApartChoice | undefined> => valueOf(await settleApart(services, opened, settling));

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
    expect(await settle(services, opened, { type: 'reading', place, words: 'Anders.' })).toBeUndefined();
    expect(readApart(opened.table).choices).toEqual([]);
    await opened.close();
  });

  test('is settled by nobody who only reads', async () => {
    const { services, opened } = await openApart('reader');
    const settling = { type: 'leave', refs: read(opened).place.refs } as const;
    expect(await settleApart(services, opened, settling)).toMatchObject({ error: { type: 'not-allowed' } });
    await opened.close();
  });
});
