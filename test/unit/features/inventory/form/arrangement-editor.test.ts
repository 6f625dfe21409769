// @vitest-environment happy-dom
import { blankArrangement, err, ok, type AppError, type Arrangement, type Result } from '$domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArrangementEditor } from '../../../../../src/features/inventory/form/arrangement-editor.svelte';
import { sampleArrangement } from '../../../../helpers/samples';

type Outcome = Result<undefined, AppError>;

/** Opens an editor over rows in memory. */
function open(record = sampleArrangement('one'), isNew = false) {
  const rowsById = new Map<string, Arrangement>(isNew ? [] : [[record.id, record]]);
  const disk = { isFull: false };
  const editor = new ArrangementEditor(
    {
      clock: { nowMs: () => 5_000 },
      app: { expectSave: () => () => undefined, holdUpdates: () => () => undefined, save: (write) => write() },
      records: {
        put: (row): Promise<Outcome> => {
          if (disk.isFull) return Promise.resolve(err({ type: 'save-failed', reason: 'disk-full' }));
          rowsById.set(row.id, row);
          return Promise.resolve(ok(undefined));
        },
        remove: (id): Promise<Outcome> => {
          rowsById.delete(id);
          return Promise.resolve(ok(undefined));
        },
      },
    },
    { record, isNew },
  );
  return { editor, disk, stored: () => rowsById.get(record.id) };
}

const openNew = () => open(blankArrangement('one', 1_000), true);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('texts and names', () => {
  test('quick edits in several fields are all saved', async () => {
    const { editor, stored } = open();
    editor.typeText('name', 'Zorgklas Noord');
    editor.typeNames('schools', ['De Brug']);
    editor.typeText('ownNote', 'Bellen met de school');
    await vi.advanceTimersByTimeAsync(260);
    expect(stored()).toMatchObject({
      name: 'Zorgklas Noord',
      schools: ['De Brug'],
      ownNote: 'Bellen met de school',
      youthCount: 14,
    });
  });

  test('leaving right after typing saves it', async () => {
    const { editor, stored } = open();
    editor.typeText('remarks', 'Nog even');
    await editor.close();
    expect(stored()?.remarks).toBe('Nog even');
  });

  test('a failed save keeps everything that was typed', async () => {
    const { editor, disk, stored } = open();
    disk.isFull = true;
    editor.typeText('name', 'Nieuwe naam');
    editor.typeYouthCount('20');
    await editor.leaveField();
    expect([editor.draft.name, editor.youthCount.text]).toEqual(['Nieuwe naam', '20']);
    expect(stored()).toMatchObject({ name: 'Zorgklas', youthCount: 14 });
    disk.isFull = false;
    await editor.leaveField();
    expect(stored()).toMatchObject({ name: 'Nieuwe naam', youthCount: 20 });
  });

  test('a new arrangement with nothing in it leaves nothing behind', async () => {
    const { editor, stored } = openNew();
    const id = editor.addShare();
    editor.chooseVolumeUnit('places');
    editor.removeShare(id);
    await editor.close();
    expect(stored()).toBeUndefined();
  });
});

describe('numbers', () => {
  test('a bad number keeps its text, is told, and the saved number stays', async () => {
    const { editor, stored } = open();
    editor.typeYouthCount('een stuk of 12');
    await editor.leaveField();
    expect(editor.youthCount.text).toBe('een stuk of 12');
    expect(editor.problemOf('youthCount')).toBe('not-a-number');
    expect(stored()?.youthCount).toBe(14);
    editor.typeYouthCount('12');
    expect(editor.problemOf('youthCount')).toBeUndefined();
    await editor.close();
    expect(stored()?.youthCount).toBe(12);
  });

  test('half a youth does not exist', async () => {
    const { editor, stored } = open();
    editor.typeYouthCount('12,5');
    await editor.leaveField();
    expect(editor.problemOf('youthCount')).toBe('not-whole');
    expect(stored()?.youthCount).toBe(14);
  });

  test('an emptied number is taken away', async () => {
    const { editor, stored } = open();
    editor.typeYouthCount('');
    editor.typeVolume('');
    await editor.close();
    expect([stored()?.youthCount, stored()?.volume]).toEqual([undefined, undefined]);
  });

  test('an amount is kept with its unit, whichever comes first', async () => {
    const { editor, stored } = openNew();
    editor.chooseVolumeUnit('places');
    editor.typeVolume('6');
    await editor.flush();
    expect(stored()?.volume).toEqual({ amount: 6, unit: 'places' });
    editor.chooseVolumeUnit('days-per-week');
    await editor.flush();
    expect(stored()?.volume).toEqual({ amount: 6, unit: 'days-per-week' });
  });

  test('another unit does not hide that the amount is wrong', async () => {
    const { editor, stored } = open();
    editor.typeVolume('veel');
    editor.chooseVolumeUnit('places');
    await editor.leaveField();
    expect(editor.problemOf('volumeAmount')).toBe('not-a-number');
    expect(stored()?.volume).toEqual({ amount: 12.5, unit: 'places' });
  });
});

describe('funding shares', () => {
  test('a share is kept from the moment its stream is chosen', async () => {
    const { editor, stored } = openNew();
    const id = editor.addShare();
    editor.typePercentage(id, '60');
    await editor.leaveField();
    expect(editor.shareProblemOf(id)).toBe('no-stream');
    expect(stored()).toBeUndefined();
    editor.chooseStream(id, 'school');
    await editor.leaveField();
    expect(editor.shareProblemOf(id)).toBeUndefined();
    expect(stored()?.fundingShares).toEqual([{ stream: 'school', percentage: 60 }]);
  });

  test('a percentage may stay open', async () => {
    const { editor, stored } = openNew();
    editor.chooseStream(editor.addShare(), 'subsidy');
    await editor.close();
    expect(stored()?.fundingShares).toEqual([{ stream: 'subsidy' }]);
  });

  test('a bad percentage changes no share, and going away takes its remark along', async () => {
    const { editor, stored } = open();
    const [first, second] = editor.shares.rows;
    editor.typePercentage(first?.id ?? -1, '160');
    await editor.leaveField();
    expect(editor.shareProblemOf(first?.id ?? -1)).toBe('over-100');
    expect(stored()?.fundingShares[0]?.percentage).toBe(60);
    editor.removeShare(first?.id ?? -1);
    await editor.leaveField();
    expect(editor.hasProblem).toBe(false);
    expect(stored()?.fundingShares).toEqual([{ stream: 'partnership', percentage: 40 }]);
    expect(editor.shares.rows.map(({ id }) => id)).toEqual([second?.id]);
  });
});
