// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { toasts } from '$ui';
import { expect, test, vi } from 'vitest';
import { TakingQuestions } from '../../../../src/features/own-questions/exchange/taking-questions.svelte';
import { createAppHarness } from '../../../helpers/app-harness';

const checklist = await loadChecklist();
const file = new File(['Thema;Vraag\n2;Wie belt?\n'], 'vragen.csv');

async function openTaking() {
  const { app } = await createAppHarness();
  return { taking: new TakingQuestions(app, checklist), questions: app.services.store.ownQuestions };
}

test('nothing is changed before it is asked for, and one undo takes all of it back', async () => {
  const { taking, questions } = await openTaking();
  await taking.open(file);
  expect(taking.step).toMatchObject({ type: 'planned', plan: { rows: [{ change: 'added' }] } });
  expect((await questions.list()).records).toEqual([]);
  await taking.takeIn();
  expect(taking.step).toEqual({ type: 'idle' });
  expect((await questions.list()).records).toHaveLength(1);
  toasts.act(toasts.list.at(-1)?.id ?? -1);
  await vi.waitFor(async () => {
    expect((await questions.list()).records).toEqual([]);
  });
});

test('a file that cannot be read is refused by its name', async () => {
  const { taking } = await openTaking();
  const broken = new File(['x'], 'weg.ods');
  broken.arrayBuffer = () => Promise.reject(new Error('gone'));
  await taking.open(broken);
  expect(taking.step).toEqual({ type: 'refused', name: 'weg.ods', problem: 'damaged' });
  taking.cancel();
  expect(taking.step).toEqual({ type: 'idle' });
});
