import { MAX_TEXT_LENGTH } from '$domain';
import { expect, test } from 'vitest';
import { TakenProof } from '../../../../../src/features/review/proof/taken-proof.svelte';

function draftOf(explanation: string) {
  return {
    explanation,
    type(_field: string, text: string): void {
      this.explanation = text;
    },
    leave: () => Promise.resolve(),
  };
}

test('CHK-11 the sentence comes below what stands there, and goes out again', async () => {
  const draft = draftOf('Geteld in oktober.  ');
  const taken = new TakenProof(draft);
  await taken.take('Onze inventaris zegt: 3.');
  expect(draft.explanation).toBe('Geteld in oktober.\nOnze inventaris zegt: 3.');
  expect([taken.has('Onze inventaris zegt: 3.'), taken.mayTakeBack]).toEqual([true, true]);
  await taken.takeBack();
  expect(draft.explanation).toBe('Geteld in oktober.  ');
  expect(taken.mayTakeBack).toBe(false);
});

test('CHK-11 what was typed after it is never taken out', async () => {
  const draft = draftOf('');
  const taken = new TakenProof(draft);
  await taken.take('Zin.');
  draft.explanation += ' Met meer woorden.';
  await taken.takeBack();
  expect(draft.explanation).toBe('Zin. Met meer woorden.');
});

test('an explanation without room is left as it is', () => {
  const taken = new TakenProof(draftOf('a'.repeat(MAX_TEXT_LENGTH)));
  expect(taken.fits('Zin.')).toBe(false);
});
