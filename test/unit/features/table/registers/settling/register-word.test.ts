import { indexSettled, parseRecord, SettledFieldSchema, type SettledField } from '$domain';
import { expect, test } from 'vitest';
import { viewRegisters } from '../../../../../../src/features/table/registers/register-view';
import {
  backToRegister,
  saySaid,
  toRegisterSettling,
  wordsOf,
  type FieldAtHand,
} from '../../../../../../src/features/table/registers/settling/register-word';
import { thereIs } from '../../../../../helpers/lying';
import { lyingRow, saidOfField, settledField } from '../../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../../helpers/samples';

const brin = { name: 'de brug', field: 'brin' };
const rows = [lyingRow('e1', 'a', sampleSchool('g1')), lyingRow('e2', 'b', sampleSchool('g2', { brin: '00AB' }))];

function atHand(said: readonly SettledField[] = []): FieldAtHand {
  const view = thereIs(viewRegisters(rows, indexSettled(said))[0]);
  return { view, field: thereIs(view.fields[0]) };
}

test('what is said of a field counts for that name and field, with what every party said then', () => {
  expect(wordsOf(atHand())).toEqual({ field: 'BRIN-nummer', name: 'De Brug' });
  const said = toRegisterSettling(atHand(), { state: 'settled', value: '00AC' });
  expect(said).toMatchObject({ kind: 'school', nameKey: '["de brug"]', field: 'brin', value: '00AC' });
  expect(said.seen.map(({ partyId }) => partyId)).toEqual(['a', 'b']);
  const laid = { ...said, id: 's1', participantId: 'p', partyId: 'a', at: 3 };
  expect(parseRecord(SettledFieldSchema, laid)).toEqual(laid);
  const after = atHand([thereIs(parseRecord(SettledFieldSchema, laid))]);
  expect(after.field).toMatchObject({ standing: 'settled', isToReview: false });
});

test('taking it back says again what was said before, and otherwise that it is open', () => {
  expect(backToRegister(atHand())).toMatchObject({ state: 'open', field: 'brin' });
  const before = settledField('s1', 1, '00AA', brin);
  const { id: _id, at: _at, participantId: _who, partyId: _party, ...said } = before;
  expect(backToRegister(atHand([before]))).toEqual(said);
});

test('what the table said is one sentence', () => {
  expect(saySaid(settledField('s1', 1, '00AA', brin))).toBe('BRIN-nummer vastgesteld: 00AA.');
  expect(saySaid(saidOfField('s1', 1, 'Nog vragen', brin))).toBe('BRIN-nummer blijft betwist: Nog vragen');
  expect(saySaid(saidOfField('s1', 1, undefined, brin))).toBe('BRIN-nummer weer open.');
});
