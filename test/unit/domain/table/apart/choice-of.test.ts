import { expect, test } from 'vitest';
import { choiceOf } from '../../../../../src/domain/table/apart/choice-of';
import { sampleChoice } from '../../../../helpers/stretches';

test('the latest choice counts, until it is opened again or something comes that it did not know of', () => {
  const first = sampleChoice('1', ['a', 'b'], { at: 1 });
  const second = sampleChoice('2', ['a', 'b'], { at: 5, choice: 'reading' });
  expect(choiceOf(['a', 'b'], [second, first])).toBe(second);
  expect(choiceOf(['a', 'b', 'c'], [second, first])).toBeUndefined();
  expect(choiceOf(['a'], [sampleChoice('3', ['a', 'b'], { at: 9, choice: 'open' }), second])).toBeUndefined();
  expect(choiceOf(['a'], [])).toBeUndefined();
});
