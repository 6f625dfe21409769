import { blankRegisterRow, holdRegisterRows, indexSettled } from '$domain';
import { expect, test } from 'vitest';
import { lyingRow, settledField } from '../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../helpers/samples';

const rows = [
  lyingRow('e1', 'a', sampleSchool('g1', { brin: '00AA' })),
  lyingRow('e2', 'b', sampleSchool('g2', { brin: '00AB', municipality: 'Katwijk' })),
];
const brin = { name: 'de brug', field: 'brin' };

test('DM93 what was settled stands in the row of every party, and all else as it says itself', () => {
  const held = holdRegisterRows(rows, indexSettled([settledField('s1', 1, '00AC', brin)]));
  expect(held).toMatchObject([
    { id: 'e1', row: { brin: '00AC', municipality: 'Leiden' } },
    { id: 'e2', row: { brin: '00AC', municipality: 'Katwijk' } },
  ]);
  expect(holdRegisterRows(rows, indexSettled([]))).toEqual(rows);
});

test('of a party with several rows of one name nothing is changed', () => {
  const twice = [...rows, lyingRow('e3', 'b', sampleSchool('g3', { brin: '00AD' }))];
  expect(holdRegisterRows(twice, indexSettled([settledField('s1', 1, '00AC', brin)]))).toEqual(twice);
});

test('the other end of an estimate that would lie beyond what was settled says nothing any more', () => {
  const estimate = {
    ...blankRegisterRow('estimate', 'g1', 1),
    ...{ area: 'Leiden', basis: 'past-use' as const, unit: 'youths' as const, from: 10, to: 12 },
  };
  const lying = [lyingRow('e1', 'a', estimate), lyingRow('e2', 'b', { ...estimate, from: 20, to: 30 })];
  const settle = (field: string, value: number) => {
    const said = settledField('s1', 1, value, { kind: 'estimate', name: '', field });
    const nameKey = JSON.stringify(['leiden', 'past-use', 'youths']);
    return holdRegisterRows(lying, indexSettled([{ ...said, nameKey }])).map(({ row }) =>
      row.kind === 'estimate' ? [row.from, row.to] : [],
    );
  };
  expect(settle('from', 20)).toEqual([
    [20, undefined],
    [20, 30],
  ]);
  expect(settle('to', 12)).toEqual([
    [10, 12],
    [undefined, 12],
  ]);
});
