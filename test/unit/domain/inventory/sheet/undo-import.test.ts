import { ArrangementSchema } from '$domain';
import { expect, test } from 'vitest';
import { noteChanges, planImportUndo } from '../../../../../src/domain/inventory/sheet/undo-import';
import { planRows } from '../../../../helpers/arrangements';
import { sampleArrangement } from '../../../../helpers/samples';

const brug = sampleArrangement('brug', { name: 'Zorgklas', schools: ['De Brug'], youthCount: 6, source: 'A' });
const plan = planRows(
  [
    ['Naam', 'School', 'Aantal jongeren', 'Bron'],
    ['Zorgklas', 'De Brug', '9', 'B'],
    ['Taalklas', 'Het Anker', '4', ''],
  ],
  { present: [brug] },
);
const noted = noteChanges(plan);
const [changed, made] = plan.rows.flatMap((row) => ('record' in row ? [row.record] : []));
if (changed === undefined || made === undefined) throw new Error('the plan has two rows');

test('IX5 everything is as it was before', () => {
  const undo = planImportUndo(noted, [changed, made], ArrangementSchema, 9_000);
  expect(undo).toEqual({ put: [{ ...brug, updatedAt: 9_000 }], removeIds: [made.id], kept: [] });
});

test('IX5 what was changed by hand since stays, and is named', () => {
  const byHand = { ...changed, youthCount: 10, updatedAt: 6_000 };
  const undo = planImportUndo(noted, [byHand, { ...made, remarks: 'x', updatedAt: 6_000 }], ArrangementSchema, 9_000);
  expect(undo.put).toEqual([{ ...byHand, source: 'A', updatedAt: 9_000 }]);
  expect(undo.removeIds).toEqual([]);
  expect(undo.kept.map(({ id }) => id)).toEqual([made.id, 'brug']);
});

test('IX5 what is not there any more is left', () => {
  expect(planImportUndo(noted, [], ArrangementSchema, 9_000)).toEqual({ put: [], removeIds: [], kept: [] });
});
