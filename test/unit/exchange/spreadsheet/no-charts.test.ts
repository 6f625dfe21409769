import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { writeChart } from '../../../../src/exchange/spreadsheet/no-charts';
import { readBook } from '../../../../src/exchange/spreadsheet/workbooks';

/** Made with `writeXlsx` of the package: two schools, and a chart of their figures. */
const WITH_CHART = new URL('../../../fixtures/inventory/met-grafiek.xlsx', import.meta.url);

test('a sheet with a chart is read for its cells', async () => {
  const rows = [
    ['School', 'Jeugdigen'],
    ['De Wilg', '12'],
    ['De Eik', '7'],
  ];
  expect(await readBook('xlsx', new Uint8Array(await readFile(WITH_CHART)), 100)).toEqual([
    { name: 'Jeugdigen', rows },
  ]);
});

test('no chart is written', () => {
  expect(() => {
    writeChart();
  }).toThrow();
});
