import { isOwnEntry, prepareContribution } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';

test('an entry is of the contribution that first laid it, and of none that is called alike', () => {
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  const [entry] = prepareContribution('c1', 't1', choice).entries;
  expect(isOwnEntry('c1', entry?.id ?? '')).toBe(true);
  expect(isOwnEntry('c', entry?.id ?? '')).toBe(false);
  expect(isOwnEntry('c2', entry?.id ?? '')).toBe(false);
});
