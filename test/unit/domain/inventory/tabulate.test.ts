import { exactly, groupByName, sumRanges, tabulate, youthRange } from '$domain';
import { expect, test } from 'vitest';

test('sums leave no rest, and a table counts each row once in the whole', () => {
  expect(sumRanges([exactly(0.1), exactly(0.2), { least: 1, most: 4 }])).toEqual({ least: 1.3, most: 4.3 });
  const rows = [
    { youthCount: 10, schools: ['De Brug', 'de  brug ', 'Het Anker'], streams: [] },
    { schools: [], streams: [] },
  ];
  const table = tabulate(
    rows,
    (row) => youthRange(row, 5),
    ({ schools }) => schools,
  );
  expect(table.rows.map(({ name, total }) => [name, total.range.most, total.missing])).toEqual([
    ['De Brug', 10, 0],
    ['Het Anker', 10, 0],
    ['', 0, 1],
  ]);
  expect(table.total).toEqual({ range: exactly(10), rowCount: 2, missing: 1 });
  expect(groupByName(rows, ({ streams }) => streams)).toEqual([{ key: '', name: '', members: rows }]);
});
