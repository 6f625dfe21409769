// @vitest-environment happy-dom
import { answerId, gatherVoices, type MirrorAnswer } from '$domain';
import { loadChecklist } from '$content';
import { expect, test } from 'vitest';
import type { VoiceLine } from '../../../../src/features/voices/voice-lines';
import { makeVoiceLines } from '../../../../src/features/voices/voice-lines';
import { WritingOwn } from '../../../../src/features/voices/writing-own.svelte';
import { createAppHarness, type AppHarness } from '../../../helpers/app-harness';
import { sampleSeat } from '../../../helpers/samples';

const schools = ['De Brug', 'Het Anker', 'De Linde'].map((name) => sampleSeat(name).party);

const say = (at: number, value: 'yes' | 'no', explanation = ''): MirrorAnswer => ({
  entryId: `c${at}`,
  partCode: '1.1a',
  partyId: schools[at]?.id ?? '',
  value,
  explanation,
  evidenceLink: '',
  broughtInAt: 1,
});

async function lineOf(...answers: readonly MirrorAnswer[]): Promise<VoiceLine> {
  const checklist = await loadChecklist();
  const [row] = gatherVoices(['1.1a'], answers, schools);
  const line = makeVoiceLines(checklist, { answers: [], parties: [] }, { id: '' }).find(({ id }) => id === '1.1a');
  if (row === undefined || line === undefined) throw new Error('no line');
  return { ...line, ...row };
}

async function begin(): Promise<{ harness: AppHarness; writing: WritingOwn }> {
  const harness = await createAppHarness();
  return { harness, writing: new WritingOwn(harness.app, await loadChecklist(), 't1') };
}

async function ownAnswer({ services }: AppHarness) {
  const found = await services.store.answers.get(answerId('clarifying-questions', '1.1a'));
  return found.ok ? found.value : undefined;
}

test('CHK-7 the voices stand beside the own answer, which stays as it was', async () => {
  const { harness, writing } = await begin();
  await harness.services.store.answers.change(await loadChecklist(), '1.1a', {
    value: 'partly',
    explanation: 'Van ons.',
  });
  writing.tell('c1', true);
  writing.name('c1', true);
  const line = await lineOf(say(0, 'yes'), say(1, 'no', 'Bij ons niet.'), say(2, 'yes'));
  expect(await writing.write(line)).toBe(true);
  expect(await ownAnswer(harness)).toMatchObject({
    value: 'partly',
    explanation: 'Van ons.',
    spread: {
      tableId: 't1',
      memberCount: 3,
      told: [{ value: 'no', explanation: 'Bij ons niet.', memberName: 'Het Anker' }],
    },
  });
});

test('what all agree on is filled in where nothing was chosen, and nowhere else', async () => {
  const { harness, writing } = await begin();
  await writing.write(await lineOf(say(0, 'yes'), say(1, 'yes')));
  expect((await ownAnswer(harness))?.value).toBe('yes');
  await writing.write(await lineOf(say(0, 'no'), say(1, 'no')));
  expect((await ownAnswer(harness))?.value).toBe('yes');
});

test('where they do not agree nothing is filled in, and nothing is told that was not chosen', async () => {
  const { harness, writing } = await begin();
  writing.tell('c1', true);
  writing.name('c1', true);
  writing.tell('c1', false);
  await writing.write(await lineOf(say(0, 'yes'), say(1, 'no', 'Bij ons niet.')));
  const own = await ownAnswer(harness);
  expect(own).not.toHaveProperty('value');
  expect(JSON.stringify(own)).not.toContain('Bij ons niet');
  expect(writing.namedIds.size).toBe(0);
});
