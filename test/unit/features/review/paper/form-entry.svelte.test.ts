// @vitest-environment happy-dom
import { changeAnswer, ok, type Answer, type AnswerChange } from '$domain';
import type { LiveValue } from '$store';
import { describe, expect, test } from 'vitest';
import { FormEntry } from '../../../../../src/features/review/paper/form-entry.svelte';
import { AnswerDraft } from '../../../../../src/features/review/part/answer-draft.svelte';

const CHECKLIST = { id: 'questions', version: 1 };

function createDraft(code: string, change?: AnswerChange): AnswerDraft {
  let answer = change === undefined ? undefined : changeAnswer(undefined, CHECKLIST, code, change, 1);
  return new AnswerDraft({
    stored: (): LiveValue<Answer | undefined> => ({ type: 'ready', value: answer }),
    write: (next) => {
      answer = changeAnswer(answer, CHECKLIST, code, next, 2);
      return Promise.resolve(ok(answer));
    },
    writeAtOnce: () => undefined,
    save: (write) => write(),
    expectSave: () => () => undefined,
    holdUpdates: () => () => undefined,
  });
}

const createEntry = (): FormEntry =>
  new FormEntry(
    new Map([
      ['1', createDraft('1')],
      ['2', createDraft('2', { value: 'partly', certainty: 'sure' })],
      ['3', createDraft('3')],
    ]),
  );

describe('CHK-14 a form while it is entered', () => {
  test('begins at the first row and knows its neighbours', () => {
    const entry = createEntry();
    expect(entry.currentCode).toBe('1');
    expect(entry.neighbourOf('1', 1)).toBe('2');
    expect(entry.neighbourOf('1', -1)).toBeUndefined();
    expect(entry.neighbourOf('3', 1)).toBeUndefined();
  });

  test('an answer that was there stays in sight; of the others only the last change', () => {
    const entry = createEntry();
    for (const code of ['1', '2', '3']) expect(entry.choose(code, 'no')).toBe(true);
    expect(entry.findBefore('1')).toBeUndefined();
    expect(entry.findBefore('2')).toEqual({ value: 'partly', certainty: 'sure' });
    expect(entry.findBefore('3')).toEqual({ value: null, certainty: null });
    expect(entry.answerText('2')).toBe('Nee, zeker');
  });

  test('goes back in the order of the changes, or in any row', () => {
    const entry = createEntry();
    for (const code of ['1', '2', '3']) entry.choose(code, 'no');
    entry.undo('2');
    expect(entry.answerText('2')).toBe('Deels, zeker');
    expect(entry.findBefore('2')).toBeUndefined();
    expect(entry.lastChangedCode).toBe('3');
    entry.undo('3');
    expect(entry.lastChangedCode).toBe('1');
    entry.undo('2');
    expect(entry.answerText('2')).toBe('Deels, zeker');
  });

  test('the same answer once more is no change, and clearing takes the certainty too', () => {
    const entry = createEntry();
    expect(entry.choose('2', 'partly')).toBe(true);
    expect(entry.lastChangedCode).toBeUndefined();
    entry.choose('2', null);
    expect(entry.answerText('2')).toBe('nog open');
  });

  test('takes nothing before the disk has been read, nor for a row that is not there', () => {
    const unread = new AnswerDraft({
      stored: () => ({ type: 'loading' }),
      write: () => Promise.reject(new Error('nothing may be written')),
      writeAtOnce: () => undefined,
      save: (write) => write(),
      expectSave: () => () => undefined,
      holdUpdates: () => () => undefined,
    });
    const entry = new FormEntry(new Map([['1', unread]]));
    expect(entry.choose('1', 'yes')).toBe(false);
    expect(entry.choose('9', 'yes')).toBe(false);
    expect(entry.lastChangedCode).toBeUndefined();
  });
});
