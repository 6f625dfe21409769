import { joinRows, noPrivateRows, PRIVATE_KINDS, type PrivateRow, type PrivateRows, type RowJoin } from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

const NOW_MS = 50_000;

const rows = (change: Partial<PrivateRows>): PrivateRows => ({ ...noPrivateRows, ...change });

/** What stands on the device after the join. */
function after(here: PrivateRows, { writes }: RowJoin): PrivateRows {
  const joined: Record<string, readonly PrivateRow[]> = {};
  for (const kind of PRIVATE_KINDS)
    joined[kind] = [...new Map([...here[kind], ...writes[kind]].map((row) => [row.id, row])).values()];
  return { ...noPrivateRows, ...joined };
}

const strange = (id: string): PrivateRow => JSON.parse(`{ "id": "${id}", "typed": "Woorden" }`) as PrivateRow;

describe('joining the rows of a backup', () => {
  test('DM10 brings all to a device that has nothing, and nothing gives way', () => {
    const backup = rows({ answers: [sampleAnswer('1.0a')], setAside: [strange('s1')] });
    const join = joinRows(noPrivateRows, backup, NOW_MS);
    expect(after(noPrivateRows, join)).toEqual(backup);
    expect(join.countsByKind.answers).toMatchObject({ new: 1, equal: 0 });
    expect(join.countsByKind.setAside).toMatchObject({ new: 1 });
  });

  test('DM10 keeps the newer of two, and sets the other aside', () => {
    const old = sampleArrangement('r1', { name: 'Eerst', updatedAt: 1_000 });
    const young = sampleArrangement('r1', { name: 'Later', updatedAt: 2_000 });
    const replaced = joinRows(rows({ arrangements: [old] }), rows({ arrangements: [young] }), NOW_MS);
    expect(replaced.writes.arrangements).toEqual([young]);
    expect(replaced.writes.setAside).toMatchObject([{ kind: 'arrangements', setAsideAt: NOW_MS, row: old }]);
    expect(replaced.countsByKind.arrangements).toMatchObject({ replaced: 1 });
    const kept = joinRows(rows({ arrangements: [young] }), rows({ arrangements: [old] }), NOW_MS);
    expect(kept.writes.arrangements).toEqual([]);
    expect(kept.writes.setAside).toMatchObject([{ row: old }]);
    expect(kept.countsByKind.arrangements).toMatchObject({ kept: 1 });
  });

  test('DM10 lets what is here stay where both were changed at the same moment', () => {
    const here = rows({ arrangements: [sampleArrangement('r1', { name: 'Hier' })] });
    const join = joinRows(here, rows({ arrangements: [sampleArrangement('r1', { name: 'Daar' })] }), NOW_MS);
    expect(after(here, join).arrangements).toEqual(here.arrangements);
    expect(join.writes.setAside).toMatchObject([{ row: { name: 'Daar' } }]);
  });

  test('DM10 sets aside what has no form, and puts what has it in the place of what has not', () => {
    const good = sampleArrangement('r2');
    const here = rows({ arrangements: [sampleArrangement('r1'), strange('r2')] });
    const join = joinRows(here, rows({ arrangements: [strange('r1'), good, strange('r3')] }), NOW_MS);
    expect(after(here, join).arrangements).toEqual([sampleArrangement('r1'), good]);
    expect(join.writes.setAside).toMatchObject([
      { row: strange('r1') },
      { row: strange('r2') },
      { row: strange('r3') },
    ]);
    expect(join.countsByKind.arrangements).toMatchObject({ unreadable: 2, replaced: 1 });
  });

  test('DM10 changes nothing when it is done again', () => {
    const here = rows({
      arrangements: [sampleArrangement('r1', { updatedAt: 2_000 })],
      setAside: [strange('s1'), strange('s2')],
    });
    const backup = rows({
      answers: [sampleAnswer('1.0a')],
      arrangements: [sampleArrangement('r1', { name: 'Eerst' }), strange('r9')],
      setAside: [{ ...strange('s1'), ...JSON.parse('{ "typed": "Andere" }') } as PrivateRow],
    });
    const once = after(here, joinRows(here, backup, NOW_MS));
    const again = joinRows(once, backup, NOW_MS + 1);
    expect(again.writes).toEqual(noPrivateRows);
    expect(after(once, again)).toEqual(once);
    expect(new Set(once.setAside.map(({ id }) => id)).size).toBe(5);
  });

  test('DM10 takes no key that belongs to another table', () => {
    const row = JSON.parse('{ "id": "t1" }') as PrivateRow;
    const join = joinRows(noPrivateRows, rows({ knownTables: [row] }), NOW_MS, new Set(['t1']));
    expect(join.writes.knownTables).toEqual([]);
    expect(join.countsByKind.knownTables).toMatchObject({ unreadable: 1 });
  });
});
