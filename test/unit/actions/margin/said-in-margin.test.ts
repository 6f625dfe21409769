import { makeTable, openTable, setCommentState } from '$actions';
import { expect, test } from 'vitest';
import { saidInMargin } from '../../../../src/actions/margin/said-in-margin';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('TD68 a clock that is behind says nothing before what was said already', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await setCommentState({ clock: { nowMs: () => 500_000 } }, opened, { commentId: 'c', state: 'open' }));
  expect(saidInMargin({ clock: { nowMs: () => 7 } }, opened)).toMatchObject({
    participantId: made.me.participant.id,
    partyId: made.me.participant.partyId,
    at: 500_001,
  });
  await opened.close();
});
