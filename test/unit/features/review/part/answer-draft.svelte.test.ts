// @vitest-environment happy-dom
import { changeAnswer, err, ok, type Answer, type AnswerChange, type AppError, type Result } from '$domain';
import type { LiveValue } from '$store';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AnswerDraft } from '../../../../../src/features/review/part/answer-draft.svelte';

const CHECKLIST = { id: 'questions', version: 1 };
const DISK_FULL: AppError = { type: 'save-failed', reason: 'disk-full' };

/** A disk that takes its time: every write waits until the test lets it through. */
class SlowDisk {
  stored: LiveValue<Answer | undefined> = $state.raw({ type: 'ready', value: undefined });
  readonly changes: AnswerChange[] = [];
  readonly saves: (() => Promise<Result<unknown, AppError>>)[] = [];
  holdCount = 0;
  #answer: Answer | undefined;
  #waiting: ((error: AppError | undefined) => void)[] = [];
  #nowMs = 1_000;

  constructor(answer?: Answer) {
    this.#answer = answer;
    this.stored = { type: 'ready', value: answer };
  }

  /** Makes the draft under test. */
  open(): AnswerDraft {
    return new AnswerDraft({
      stored: () => this.stored,
      write: (change) =>
        new Promise((resolve) => {
          this.changes.push(change);
          this.#waiting.push((error) => {
            resolve(error === undefined ? ok(this.#put(change)) : err(error));
          });
        }),
      writeAtOnce: (known, change) => {
        this.#answer = changeAnswer(known, CHECKLIST, '3.1b', change, this.#nowMs);
      },
      save: (write) => {
        this.saves.push(write);
        return write();
      },
      expectSave: () => () => undefined,
      holdUpdates: () => {
        this.holdCount += 1;
        return () => {
          this.holdCount -= 1;
        };
      },
    });
  }

  /** Lets the oldest waiting write through, or lets it fail. */
  async letThrough(error?: AppError): Promise<void> {
    this.#waiting.shift()?.(error);
    await vi.advanceTimersByTimeAsync(0);
  }

  /** What the live query says once the disk has changed. */
  tell(): void {
    this.stored = { type: 'ready', value: this.#answer };
  }

  /** Another window writes. */
  writeElsewhere(change: AnswerChange): void {
    this.#put(change);
    this.tell();
  }

  #put(change: AnswerChange): Answer {
    this.#nowMs += 1_000;
    this.#answer = changeAnswer(this.#answer, CHECKLIST, '3.1b', change, this.#nowMs);
    return this.#answer;
  }

  get onDisk(): Answer | undefined {
    return this.#answer;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  test('CHK-12 quick edits reach the disk in one write, with the last words', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'Ve');
    draft.type('explanation', 'Veertien');
    expect(draft.saveState).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.changes).toEqual([{ explanation: 'Veertien' }]);
    await disk.letThrough();
    expect(disk.onDisk?.explanation).toBe('Veertien');
    expect(draft.saveState).toBe('saved');
  });

  test('CHK-12 words typed while a slow write is under way stay on the screen and follow it to the disk', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'een');
    await vi.advanceTimersByTimeAsync(300);
    draft.type('explanation', 'een twee');
    await disk.letThrough();
    disk.tell();
    expect(draft.explanation).toBe('een twee');
    expect(draft.saveState).toBe('saving');
    await disk.letThrough();
    expect(disk.onDisk?.explanation).toBe('een twee');
    expect(draft.saveState).toBe('saved');
  });

  test('ST6 a page that closes hands its words over in one step, before any slow write is done', () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'Net getypt');
    draft.close();
    expect(disk.onDisk?.explanation).toBe('Net getypt');
  });

  test('a person who keeps typing is saved in between, not only at the first pause', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    for (let count = 1; count <= 10; count += 1) {
      draft.type('explanation', 'a'.repeat(count));
      await vi.advanceTimersByTimeAsync(40);
      await disk.letThrough();
    }
    expect(disk.changes.length).toBeGreaterThan(2);
  });

  test('a field that is being typed in does not follow another window; after leaving it does', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'van hier');
    await vi.advanceTimersByTimeAsync(300);
    await disk.letThrough();
    disk.writeElsewhere({ explanation: 'van daar', ownNote: 'van daar' });
    expect(draft.explanation).toBe('van hier');
    expect(draft.ownNote).toBe('van daar');
    await draft.leave();
    expect(draft.explanation).toBe('van daar');
  });

  test('other fields keep what another window wrote', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('ownNote', 'hier');
    disk.writeElsewhere({ explanation: 'daar' });
    await vi.advanceTimersByTimeAsync(300);
    await disk.letThrough();
    expect(disk.onDisk).toMatchObject({ explanation: 'daar', ownNote: 'hier' });
  });

  test('a text that is too long stays whole on the screen, is said not to be saved, and is written once it fits', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'x'.repeat(30_000));
    await draft.leave();
    expect(disk.changes).toEqual([]);
    expect(draft.isTooLong('explanation')).toBe(true);
    expect(draft.explanation).toHaveLength(30_000);
    expect(draft.saveState).toBe('failed');
    draft.type('explanation', 'kort');
    const left = draft.leave();
    await disk.letThrough();
    await left;
    expect(disk.onDisk?.explanation).toBe('kort');
    expect(draft.saveState).toBe('saved');
  });
});

describe('leaving', () => {
  test('CHK-12 leaving writes at once what was typed a moment ago', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'net getypt');
    const left = draft.leave();
    expect(disk.changes).toEqual([{ explanation: 'net getypt' }]);
    await disk.letThrough();
    await left;
    expect(disk.onDisk?.explanation).toBe('net getypt');
  });

  test('CHK-12 coming back while the write is still pending shows what was typed, not what the disk says', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'onderweg');
    void draft.leave();
    disk.tell();
    expect(draft.explanation).toBe('onderweg');
    expect(draft.saveState).toBe('saving');
    await disk.letThrough();
    expect(draft.explanation).toBe('onderweg');
    expect(draft.saveState).toBe('saved');
  });

  test('a draft outlives the screen that opened it', async () => {
    const disk = new SlowDisk();
    let draft = disk.open();
    const closeScreen = $effect.root(() => {
      draft = disk.open();
      $effect(() => {
        expect(draft.explanation).toBe('');
      });
    });
    flushSync();
    closeScreen();
    draft.type('explanation', 'na het sluiten');
    expect(draft.explanation).toBe('na het sluiten');
    void draft.leave();
    await disk.letThrough();
    disk.writeElsewhere({ explanation: 'later' });
    expect(draft.explanation).toBe('later');
  });

  test('updates are held from the first letter until everything is on disk and nobody types', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'a');
    draft.type('explanation', 'ab');
    expect(disk.holdCount).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    await disk.letThrough();
    expect(disk.holdCount).toBe(1);
    await draft.leave();
    expect(disk.holdCount).toBe(0);
  });
});

describe('choosing', () => {
  test('CHK-2 a choice is written at once, without waiting for a pause', () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    void draft.choose({ value: 'unknown-here' });
    expect(disk.changes).toEqual([{ value: 'unknown-here' }]);
    expect(draft.value).toBe('unknown-here');
  });

  test('CHK-2 two quick choices end with the second', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    void draft.choose({ value: 'yes' });
    const second = draft.choose({ value: 'partly' });
    await disk.letThrough();
    await disk.letThrough();
    await second;
    expect(disk.onDisk?.value).toBe('partly');
    expect(draft.value).toBe('partly');
  });

  test('CHK-2 clearing takes the value and the certainty away and leaves the words', async () => {
    const before = changeAnswer(
      undefined,
      CHECKLIST,
      '3.1b',
      { value: 'no', certainty: 'sure', explanation: 'p. 12' },
      500,
    );
    const disk = new SlowDisk(before);
    const draft = disk.open();
    const cleared = draft.choose({ value: null, certainty: null });
    expect(draft.value).toBeUndefined();
    await disk.letThrough();
    await cleared;
    expect(disk.onDisk).toMatchObject({ explanation: 'p. 12' });
    expect(disk.onDisk?.value).toBeUndefined();
    expect(disk.onDisk?.certainty).toBeUndefined();
  });
});

describe('when the disk refuses', () => {
  test('the words stay, it is said that they are not saved, and the next change writes them too', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'bewaar mij');
    const left = draft.leave();
    await disk.letThrough(DISK_FULL);
    await left;
    expect(draft.explanation).toBe('bewaar mij');
    expect(draft.saveState).toBe('failed');
    expect(disk.holdCount).toBe(1);

    const chosen = draft.choose({ value: 'yes' });
    expect(disk.changes.at(-1)).toEqual({ explanation: 'bewaar mij', value: 'yes' });
    await disk.letThrough();
    await chosen;
    expect(disk.onDisk).toMatchObject({ explanation: 'bewaar mij', value: 'yes' });
    expect(draft.saveState).toBe('saved');
    expect(disk.holdCount).toBe(0);
  });

  test('a retry writes what is unwritten by then, never older words', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    draft.type('explanation', 'oud');
    const left = draft.leave();
    await disk.letThrough(DISK_FULL);
    await left;
    draft.type('explanation', 'nieuw');
    const retry = disk.saves[0];
    const retried = retry?.();
    expect(disk.changes.at(-1)).toEqual({ explanation: 'nieuw' });
    await disk.letThrough();
    await retried;
    expect(disk.onDisk?.explanation).toBe('nieuw');
  });

  test('a retry after everything has been written writes nothing', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    void draft.choose({ value: 'yes' });
    await disk.letThrough(DISK_FULL);
    const again = draft.flush();
    await disk.letThrough();
    await again;
    const count = disk.changes.length;
    expect(await disk.saves[0]?.()).toEqual(ok(undefined));
    expect(disk.changes).toHaveLength(count);
  });
});

describe('taking a choice back', () => {
  test('CHK-12 the former answer comes back wholly, and its words stand as they stood', async () => {
    const first = changeAnswer(
      undefined,
      CHECKLIST,
      '3.1b',
      { value: 'partly', certainty: 'sure', explanation: 'p. 12', evidenceLink: 'https://plan.nl', ownNote: 'mijn' },
      500,
    );
    const disk = new SlowDisk(first);
    const draft = disk.open();
    void draft.choose({ value: null, certainty: null });
    await disk.letThrough();
    expect(disk.onDisk).not.toHaveProperty('value');
    expect(draft.chosenBefore).toEqual({ value: 'partly', certainty: 'sure' });
    const undone = draft.undo();
    expect(draft.value).toBe('partly');
    await disk.letThrough();
    await undone;
    expect({ ...disk.onDisk, updatedAt: 500 }).toEqual(first);
    expect(draft.chosenBefore).toBeUndefined();
  });

  test('goes back step by step, and the same choice once more is no step', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    for (const value of ['yes', 'yes', 'no'] as const) {
      void draft.choose({ value });
      await disk.letThrough();
    }
    for (const value of ['yes', undefined, undefined]) {
      void draft.undo();
      await disk.letThrough();
      expect(draft.value).toBe(value);
    }
    expect(disk.onDisk).not.toHaveProperty('value');
  });

  test('is written after a choice that is still on its way', async () => {
    const disk = new SlowDisk();
    const draft = disk.open();
    void draft.choose({ value: 'yes' });
    const undone = draft.undo();
    expect(draft.value).toBeUndefined();
    await disk.letThrough();
    await disk.letThrough();
    await undone;
    expect(disk.onDisk).not.toHaveProperty('value');
    expect(draft.saveState).toBe('saved');
  });
});

describe('before the disk has been read', () => {
  test('says so, so that no field is offered that would replace unread words', () => {
    const disk = new SlowDisk();
    disk.stored = { type: 'loading' };
    const draft = disk.open();
    expect(draft.readState).toBe('loading');
    disk.tell();
    expect(draft.readState).toBe('ready');
    expect(draft.saveState).toBe('idle');
  });
});
