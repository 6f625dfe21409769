import { joinByKey, makeTable, openTable, sayOfTerm } from '$actions';
import { deriveKey, readTermStatements } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const saying = { kind: 'reading', term: 'arrangement', text: 'Zorg op school' } as const;

test('AGR-10 what is said of a word stands under the own party, after all that was said before', async () => {
  const services = { ...createTestServices(), clock: { nowMs: () => 7_000 } };
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await sayOfTerm(services, opened, [saying]));
  valueOf(await sayOfTerm(services, opened, [{ ...saying, text: 'Iets anders' }]));
  const { statements } = readTermStatements(opened.table);
  expect(statements.map(({ at }) => at).sort()).toEqual([7_000, 7_001]);
  const { id: participantId, partyId } = made.me.participant;
  for (const statement of statements) expect(statement).toMatchObject({ participantId, partyId });
  await opened.close();
});

test('a reader says nothing', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const key = valueOf(await deriveKey(made.key, 'reader'));
  const reading = createTestServices();
  const known = valueOf(await joinByKey(reading, key, introduction));
  const opened = valueOf(await openTable(reading, known.id));
  expect(await sayOfTerm(reading, opened, [saying])).toEqual({ ok: false, error: { type: 'not-allowed' } });
  expect(readTermStatements(opened.table).statements).toEqual([]);
  await opened.close();
});
