import { err, ok } from '$domain';
import type { LockedFile } from '$exchange';
import { describe, expect, test, vi } from 'vitest';
import { Unlocking, type LockedStep, type UnlockingMeans } from '../../../../../src/features/files/unlock/unlocking';

const locked: LockedFile = {
  madeAtMs: 7,
  lock: { iterations: 1, salt: new Uint8Array(16), iv: new Uint8Array(12) },
  locked: new Uint8Array(),
};

function begin(change: Partial<UnlockingMeans<string>> = {}) {
  const steps: LockedStep[] = [];
  const means = {
    unlock: vi.fn((_: LockedFile, phrase: string) =>
      Promise.resolve(
        phrase === 'goed' ? ok('binnen') : err({ type: 'file-invalid', reason: 'wrong-phrase' } as const),
      ),
    ),
    onopen: vi.fn(() => Promise.resolve()),
    onrefuse: vi.fn(),
    ...change,
  };
  const unlocking = new Unlocking<string>({ ...means, show: (step) => steps.push(step) });
  unlocking.begin(locked);
  return { unlocking, means, steps };
}

describe('the lock of a file', () => {
  test('PRV-2 a wrong phrase can be tried again until one opens it', async () => {
    const { unlocking, means, steps } = begin();
    await unlocking.unlock('fout');
    expect(steps.at(-1)).toEqual({ type: 'locked', madeAtMs: 7, isBusy: false, isWrong: true });
    await unlocking.unlock('goed');
    expect(steps.at(-1)).toMatchObject({ isBusy: true, isWrong: false });
    expect(means.onopen).toHaveBeenCalledExactlyOnceWith('binnen');
    await unlocking.unlock('goed');
    expect(means.onopen).toHaveBeenCalledOnce();
  });

  test('pressing twice tries a phrase once', async () => {
    const { unlocking, means } = begin();
    await Promise.all([unlocking.unlock('goed'), unlocking.unlock('goed')]);
    expect(means.unlock).toHaveBeenCalledOnce();
  });

  test('what is behind the lock and unfit is refused', async () => {
    const error = { type: 'file-invalid', reason: 'damaged' } as const;
    const { unlocking, means } = begin({ unlock: () => Promise.resolve(err(error)) });
    await unlocking.unlock('goed');
    expect(means.onrefuse).toHaveBeenCalledExactlyOnceWith(error);
    expect(means.onopen).not.toHaveBeenCalled();
  });
});
