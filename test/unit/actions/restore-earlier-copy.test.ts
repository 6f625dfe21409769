import { restoreEarlierCopy } from '$actions';
import { noPrivateRows } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../helpers/samples';
import { createTestServices } from '../../helpers/services';

test('ST9 the rows of before an upgrade come back beside what came after it', async () => {
  const services = createTestServices();
  const { store } = services;
  await store.arrangements.put(sampleArrangement('r1', { name: 'Later', updatedAt: 9_000 }));
  await store.arrangements.put(sampleArrangement('r3'));
  const earlier = [sampleArrangement('r1', { name: 'Eerder', updatedAt: 1_000 }), sampleArrangement('r2')];
  const withCopy = {
    ...services,
    store: {
      ...store,
      earlierCopy: {
        ...store.earlierCopy,
        read: () => Promise.resolve({ ok: true as const, value: { ...noPrivateRows, arrangements: earlier } }),
      },
    },
  };
  expect(await restoreEarlierCopy(withCopy)).toEqual({ ok: true, value: true });
  const { records } = await store.arrangements.list();
  expect(records.map(({ id, name }) => `${id} ${name}`)).toEqual(['r1 Later', 'r2 Zorgklas', 'r3 Zorgklas']);
});

test('without a copy there is nothing to put back', async () => {
  expect(await restoreEarlierCopy(createTestServices())).toEqual({ ok: true, value: false });
});
