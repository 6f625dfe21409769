import {
  countNamedDisputes,
  groupNamedRows,
  indexSettled,
  isNamedDispute,
  seeValues,
  viewNamedFields,
  type NamedField,
  type SettledField,
  type TableRegisterRow,
} from '$domain';
import { expect, test } from 'vitest';
import { thereIs } from '../../../../helpers/lying';
import { lyingRow, saidOfField, settledField } from '../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../helpers/samples';

const rows = [
  lyingRow('e1', 'a', sampleSchool('g1', { brin: '00AA', municipality: 'Leiden' })),
  lyingRow('e2', 'b', sampleSchool('g2', { name: 'DE BRUG', brin: '00AB', municipality: 'Katwijk' })),
];
const brin = { name: 'de brug', field: 'brin' };

const view = (lying: readonly TableRegisterRow[], said: readonly SettledField[] = []): readonly NamedField[] =>
  viewNamedFields('school', thereIs(groupNamedRows(lying, 'school')[0]), indexSettled(said));
const fieldOf = (lying: readonly TableRegisterRow[], said: readonly SettledField[] = []): NamedField =>
  thereIs(view(lying, said).find(({ field }) => field === 'brin'));

test('INV-8 every field on which parties differ has the values, each with the rows that give it', () => {
  expect(view(rows).map(({ field, standing }) => [field, standing])).toEqual([
    ['brin', 'differs'],
    ['municipality', 'differs'],
  ]);
  expect(fieldOf(rows).values.map(({ value, rows: own }) => [value, own.map(({ id }) => id)])).toEqual([
    ['00AA', ['e1']],
    ['00AB', ['e2']],
  ]);
  expect(view(rows.slice(1))).toEqual([]);
});

test('DM93 what was settled last counts, in whatever order it came in, and the earlier stays to be read', () => {
  const seen = seeValues(fieldOf(rows));
  const said = [
    settledField('s1', 1, '00AA', { ...brin, seen }),
    saidOfField('s2', 2, 'Wordt nagezocht', { ...brin, seen }),
    settledField('s4', 3, '00AC', { ...brin, seen }),
    settledField('s3', 3, '00AB', { ...brin, seen }),
  ];
  const field = fieldOf(rows, said);
  expect(field).toEqual(fieldOf(rows, [...said].reverse()));
  expect(field).toMatchObject({ standing: 'settled', settled: { value: '00AC' }, isToReview: false });
  expect(field.history.map(({ id }) => id)).toEqual(['s4', 's3', 's2', 's1']);
  expect(fieldOf(rows, said.slice(0, 2))).toMatchObject({
    standing: 'disputed',
    settled: { reason: 'Wordt nagezocht' },
  });
  const open = fieldOf(rows, [...said, saidOfField('s5', 4, undefined, brin)]);
  expect(open.standing).toBe('differs');
  expect(open.settled).toBeUndefined();
  expect(open.history).toHaveLength(5);
});

test('DM93 a row that says what its party did not say then is pointed out, and changes nothing that was settled', () => {
  const said = [settledField('s1', 1, '00AA', { ...brin, seen: seeValues(fieldOf(rows)) })];
  const again = (change: Parameters<typeof sampleSchool>[1]): NamedField =>
    fieldOf([thereIs(rows[0]), lyingRow('e9', 'b', sampleSchool('g2', change))], said);
  expect(again({ brin: '00ab', remarks: 'Nagekeken' })).toMatchObject({ standing: 'settled', isToReview: false });
  expect(again({ brin: '00AA' })).toMatchObject({ standing: 'settled', isToReview: false });
  expect(again({ brin: '' })).toMatchObject({ standing: 'settled', isToReview: false });
  expect(again({ brin: '00AC' })).toMatchObject({ settled: { value: '00AA' }, isToReview: true });
  const third = lyingRow('e3', 'c', sampleSchool('g3', { brin: '00AB' }));
  expect(fieldOf([...rows, third], said).isToReview).toBe(true);
});

test('a settled value stands when nobody gives it any more, and that is said', () => {
  const said = [settledField('s1', 1, '00AA', { ...brin, seen: seeValues(fieldOf(rows)) })];
  expect(fieldOf(rows.slice(1), said)).toMatchObject({ settled: { value: '00AA' }, isBasisGone: true });
  expect(fieldOf(rows.slice(0, 1), said).isBasisGone).toBe(false);
  const other = [settledField('s2', 1, '00AZ', { ...brin, seen: seeValues(fieldOf(rows)) })];
  expect(fieldOf(rows, other).isBasisGone).toBe(false);
});

test('what is settled is a dispute only while a party says something else', () => {
  const said = [settledField('s1', 1, '00AA', brin)];
  expect(countNamedDisputes(view(rows, said))).toEqual({ total: 2, open: 1, settled: 1, disputed: 0 });
  expect(isNamedDispute(fieldOf(rows.slice(0, 1), said))).toBe(false);
  expect(countNamedDisputes(view(rows, [saidOfField('s2', 2, 'Nog vragen', brin)]))).toMatchObject({ disputed: 1 });
  expect(countNamedDisputes([])).toEqual({ total: 0, open: 0, settled: 0, disputed: 0 });
});

test('DM93 what was settled of another name or register says nothing of this one', () => {
  const said = [
    settledField('s1', 1, '00AA', { name: 'de brug noord', field: 'brin' }),
    settledField('s2', 1, 'Leiden', { kind: 'team-reach', name: 'de brug', field: 'municipality' }),
  ];
  expect(view(rows, said).map(({ standing }) => standing)).toEqual(['differs', 'differs']);
});
