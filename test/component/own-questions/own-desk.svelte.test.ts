// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { toasts } from '$ui';
import { expect, test, vi } from 'vitest';
import { OwnDesk } from '../../../src/features/own-questions/own-desk.svelte';
import { createAppHarness } from '../../helpers/app-harness';

const draft = { themeCode: '2', wording: { nl: 'Wie belt?' }, addressees: [] };

async function open() {
  const { app } = await createAppHarness();
  const desk = new OwnDesk(app, await loadChecklist());
  return { desk, questions: app.services.store.ownQuestions };
}

test('what is added has a code that is told, and a second one the next', async () => {
  const { desk, questions } = await open();
  expect(await desk.add(draft)).toBe(true);
  expect(await desk.add(draft)).toBe(true);
  const codes = (await questions.list()).records.map(({ partCode }) => partCode).sort();
  expect(codes.map((code) => code.slice(0, 3))).toEqual(['R1-', 'R2-']);
  expect(toasts.list.at(-1)?.text).toContain(codes[1]);
});

test('a change of a part of the app can be taken back whole', async () => {
  const { desk, questions } = await open();
  expect(await desk.change('1.1a', { isHidden: true }, 'hidden')).toBe(true);
  expect((await questions.list()).records).toMatchObject([{ partCode: '1.1a', isHidden: true }]);
  toasts.act(toasts.list.at(-1)?.id ?? -1);
  await vi.waitFor(async () => {
    expect((await questions.list()).records).toEqual([]);
  });
});

test('an undo leaves what was changed since', async () => {
  const { desk, questions } = await open();
  await desk.change('1.1a', { isHidden: true }, 'hidden');
  const first = toasts.list.at(-1)?.id ?? -1;
  await desk.change('1.1a', { wording: { nl: 'Anders' } }, 'changed');
  toasts.act(first);
  await desk.change('1.1b', { isHidden: true }, 'hidden');
  expect((await questions.list()).records).toMatchObject([{ wording: { nl: 'Anders' } }, { partCode: '1.1b' }]);
});

test('a change that changes nothing says nothing', async () => {
  const { desk, questions } = await open();
  await desk.add(draft);
  const [own] = (await questions.list()).records;
  const before = toasts.list.at(-1)?.id;
  expect(await desk.change(own?.partCode ?? '', { wording: { nl: ' Wie belt? ' } }, 'changed')).toBe(true);
  expect(toasts.list.at(-1)?.id).toBe(before);
});
