import { startAgreementDraft, startArrangement } from '$actions';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices } from '../../../helpers/services';

const from = { checklistId: 'vragen', partCode: '1.1a' };

test('CHK-9 a draft and a row of the inventory begin on this device alone, with their trace', async () => {
  const services = createTestServices({}, 5_000);
  const { store } = services;
  const draftId = valueOf(await startAgreementDraft(services, from, { title: 'Wachttijd melden', themeCode: 'A6' }));
  const arrangementId = valueOf(await startArrangement(services, from, { name: 'Zorgklas' }));
  expect(valueOf(await store.agreementDrafts.get(draftId))).toMatchObject({
    title: 'Wachttijd melden',
    themeCode: 'A6',
    text: '',
    startedFrom: from,
  });
  expect(valueOf(await store.arrangements.get(arrangementId))).toMatchObject({ name: 'Zorgklas', startedFrom: from });
  expect((await store.knownTables.list()).records).toEqual([]);
});

test('what cannot be written is not said to be begun', async () => {
  const services = createTestServices();
  const failed = { ok: false, error: { type: 'storage-unavailable' } } as const;
  const put = () => Promise.resolve(failed);
  const { store } = services;
  const broken = {
    ...services,
    store: {
      ...store,
      agreementDrafts: { ...store.agreementDrafts, put },
      arrangements: { ...store.arrangements, put },
    },
  };
  expect(await startAgreementDraft(broken, from, { title: 'A', themeCode: '' })).toEqual(failed);
  expect(await startArrangement(broken, from, { name: 'A' })).toEqual(failed);
});
