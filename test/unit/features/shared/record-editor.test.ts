// @vitest-environment happy-dom
import {
  AgreementDraftSchema,
  blankAgreementDraft,
  err,
  MAX_NAME_LENGTH,
  ok,
  type AgreementDraft,
  type AppError,
  type Result,
} from '$domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RecordEditor } from '../../../../src/features/shared/record-editor.svelte';
import { sampleDraft } from '../../../helpers/samples';

type Outcome = Result<undefined, AppError>;
const FULL: Outcome = err({ type: 'save-failed', reason: 'disk-full' });

/** A disk that notes what is asked of it and can be made to fail, with the retry a person would press. */
class FakeDisk {
  readonly rowsById = new Map<string, AgreementDraft>();
  readonly puts: AgreementDraft[] = [];
  failCount = 0;
  holdCount = 0;
  retry: (() => Promise<Outcome>) | undefined;

  readonly means = {
    schema: AgreementDraftSchema,
    clock: { nowMs: () => 5_000 },
    app: {
      expectSave: () => () => undefined,
      holdUpdates: () => {
        this.holdCount += 1;
        return () => {
          this.holdCount -= 1;
        };
      },
      save: async <T>(write: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
        const outcome = await write();
        if (!outcome.ok)
          this.retry = async () => {
            const again = await write();
            return again.ok ? ok(undefined) : again;
          };
        return outcome;
      },
    },
    records: {
      put: (record: AgreementDraft): Promise<Outcome> => {
        this.puts.push(record);
        if (this.failCount > 0) {
          this.failCount -= 1;
          return Promise.resolve(FULL);
        }
        this.rowsById.set(record.id, record);
        return Promise.resolve(ok(undefined));
      },
      remove: (id: string): Promise<Outcome> => {
        this.rowsById.delete(id);
        return Promise.resolve(ok(undefined));
      },
    },
  };
}

const openNew = (disk: FakeDisk): RecordEditor<AgreementDraft> =>
  new RecordEditor(disk.means, { record: blankAgreementDraft('new', 'A1', 1_000), isNew: true });

const openStored = (disk: FakeDisk, record = sampleDraft('one')): RecordEditor<AgreementDraft> => {
  disk.rowsById.set(record.id, record);
  return new RecordEditor(disk.means, { record, isNew: false });
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('writing by itself', () => {
  test('quick edits become one write within a quarter of a second, with all of them in it', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    for (const title of ['W', 'Wa', 'Wac', 'Wacht']) editor.change({ title });
    editor.change({ text: 'Elke maand' });
    expect(disk.puts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(260);
    expect(disk.puts).toHaveLength(1);
    expect(disk.rowsById.get('one')).toMatchObject({ title: 'Wacht', text: 'Elke maand', updatedAt: 5_000 });
  });

  test('someone who types on and on is saved on the way', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    for (let at = 1; at <= 20; at += 1) {
      editor.change({ text: 'x'.repeat(at) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(disk.puts.length).toBeGreaterThan(4);
  });

  test('leaving at once loses nothing and lets updates go on', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    editor.change({ title: 'Net op tijd' });
    expect(disk.holdCount).toBe(1);
    await editor.close();
    expect(disk.rowsById.get('one')?.title).toBe('Net op tijd');
    expect(disk.holdCount).toBe(0);
  });

  test('the write begins in the same moment, because a closing window gives no other', () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    editor.change({ title: 'Weg' });
    void editor.leaveField();
    expect(disk.rowsById.get('one')?.title).toBe('Weg');
  });

  test('looking without changing writes nothing', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    await editor.leaveField();
    await editor.close();
    expect(disk.puts).toHaveLength(0);
  });
});

describe('a failing disk', () => {
  test('what was typed stays, and the next moment tries again', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    disk.failCount = 1;
    editor.change({ title: 'Blijft staan' });
    await editor.flush();
    expect(editor.draft.title).toBe('Blijft staan');
    expect(disk.rowsById.get('one')?.title).not.toBe('Blijft staan');
    await editor.leaveField();
    expect(disk.rowsById.get('one')?.title).toBe('Blijft staan');
  });

  test('a retry writes what stands there by then, never the older words', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    disk.failCount = 1;
    editor.change({ title: 'Ouder' });
    await editor.flush();
    editor.change({ title: 'Nieuwer' });
    await editor.flush();
    await disk.retry?.();
    expect(disk.rowsById.get('one')?.title).toBe('Nieuwer');
  });

  test('a new record counts as on disk only when it is', async () => {
    const disk = new FakeDisk();
    const editor = openNew(disk);
    disk.failCount = 1;
    editor.change({ title: 'A' });
    await editor.flush();
    expect(editor.isStored).toBe(false);
    await editor.flush();
    expect(editor.isStored).toBe(true);
  });
});

describe('a new record', () => {
  test('is there from the first letter on', async () => {
    const disk = new FakeDisk();
    const editor = openNew(disk);
    editor.change({ title: 'W' });
    await vi.advanceTimersByTimeAsync(260);
    expect(disk.rowsById.get('new')?.title).toBe('W');
    expect(editor.isStored).toBe(true);
  });

  test('that was never filled in leaves nothing behind', async () => {
    const disk = new FakeDisk();
    const editor = openNew(disk);
    editor.change({ title: '   ' });
    await editor.close();
    expect(disk.puts).toHaveLength(0);
    expect(disk.rowsById.size).toBe(0);
  });

  test('that is emptied again leaves nothing behind, and comes back when it is filled in again', async () => {
    const disk = new FakeDisk();
    const editor = openNew(disk);
    editor.change({ title: 'W' });
    await editor.flush();
    editor.change({ title: '' });
    await editor.flush();
    expect(disk.rowsById.size).toBe(0);
    expect(editor.isStored).toBe(false);
    editor.change({ text: 'Toch' });
    await editor.close();
    expect(disk.rowsById.get('new')?.text).toBe('Toch');
  });

  test('that is emptied while the first write is under way leaves nothing behind', async () => {
    const disk = new FakeDisk();
    const editor = openNew(disk);
    editor.change({ title: 'W' });
    void editor.flush();
    editor.change({ title: '' });
    await editor.close();
    expect(disk.rowsById.size).toBe(0);
  });

  test('an older record that is emptied stays', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk, sampleDraft('one', { text: '', parties: [], ownNote: '' }));
    editor.change({ title: '', termFrom: undefined, termUntil: undefined });
    await editor.close();
    expect(disk.rowsById.has('one')).toBe(true);
  });
});

describe('what cannot be kept', () => {
  const tooLong = 'x'.repeat(MAX_NAME_LENGTH + 1);

  test('stays in the form, is told after a pause, and the disk keeps the last good value', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    editor.change({ title: tooLong, text: 'Deze tekst wel' });
    expect(editor.draft.title).toBe(tooLong);
    expect(editor.problemOf('title')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(700);
    expect(editor.problemOf('title')).toBe('too-long');
    expect(disk.rowsById.get('one')).toMatchObject({ title: 'Wachttijd melden', text: 'Deze tekst wel' });
  });

  test('the remark goes as soon as it is right, without waiting', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    editor.change({ title: tooLong });
    await editor.leaveField();
    expect(editor.problemOf('title')).toBe('too-long');
    expect(editor.hasProblem).toBe(true);
    editor.change({ title: 'Kort' });
    expect(editor.problemOf('title')).toBeUndefined();
    expect(editor.hasProblem).toBe(false);
  });

  test('a year that is still being typed is not saved', async () => {
    const disk = new FakeDisk();
    const editor = openStored(disk);
    editor.changeDay('termUntil', '0020-12-31');
    await editor.leaveField();
    expect(editor.draft.termUntil).toBe('0020-12-31');
    expect(editor.problemOf('termUntil')).toBe('year');
    expect(disk.puts).toHaveLength(0);
    editor.changeDay('termUntil', '2029-12-31');
    await editor.leaveField();
    expect(disk.rowsById.get('one')?.termUntil).toBe('2029-12-31');
    editor.changeDay('termUntil', undefined);
    await editor.leaveField();
    expect(disk.rowsById.get('one')?.termUntil).toBeUndefined();
  });
});
