import { expect, test } from 'vitest';
import { isFormulaError } from '../../../../../../src/domain/inventory/sheet/cells/formula-error';

test.each([
  ['#VERW!', true],
  ['#DIV/0!', true],
  ['Err:502', true],
  ['#1 van de regio', false],
])('%s', (text, is) => {
  expect(isFormulaError(text)).toBe(is);
});
