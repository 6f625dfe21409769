import { answerSuggestion, makeSuggestion, makeTable, openTable } from '$actions';
import { readMargin } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };

test('AC86 a suggestion is answered, and only who made it withdraws it', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const id = valueOf(await makeSuggestion(services, opened, { passage, words: 'zin', reason: '' }));
  const [suggestion] = readMargin(opened.table).suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  expect(suggestion).toMatchObject({ id, partyId: made.me.participant.partyId });
  valueOf(await answerSuggestion(services, opened, suggestion, { state: 'declined', reason: 'Nee' }));
  valueOf(await answerSuggestion(services, opened, suggestion, { state: 'withdrawn' }));
  const ofOther = { ...suggestion, participantId: 'x' };
  expect(await answerSuggestion(services, opened, ofOther, { state: 'withdrawn' })).toMatchObject({ ok: false });
  const { suggestionStates } = readMargin(opened.table);
  expect([...suggestionStates].sort((one, other) => one.at - other.at)).toMatchObject([
    { suggestionId: id, state: 'declined', reason: 'Nee' },
    { suggestionId: id, state: 'withdrawn' },
  ]);
  await opened.close();
});
