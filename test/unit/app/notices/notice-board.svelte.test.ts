// @vitest-environment happy-dom
import { err, ok, type AppError, type Result } from '$domain';
import { describe, expect, test } from 'vitest';
import { describeError, NoticeBoard } from '../../../../src/app/notices/notice-board.svelte';
import { presentations } from '../../../../src/app/notices/presentations';

const failed: Result<never, AppError> = err({ type: 'save-failed', reason: 'disk-full' });

describe('the notice board', () => {
  test('AP1 every error has words, and the exact ones where there are', () => {
    for (const { title, text } of Object.values(presentations)) expect([title, text].every(Boolean)).toBe(true);
    expect(describeError({ type: 'save-failed', reason: 'disk-full' }).title).toBe('Dit apparaat is vol');
    expect(describeError({ type: 'invitation-invalid', reason: 'incomplete' }).text).toContain('niet compleet');
    expect(describeError({ type: 'invitation-invalid', reason: 'newer' }).text).toContain('nieuwere versie');
  });

  test('AP3 "saved" is said only after the last write under way has succeeded', async () => {
    const board = new NoticeBoard(() => 7);
    let finishFirst: (value: Result<number, AppError>) => void = () => undefined;
    const first = board.follow(() => new Promise<Result<number, AppError>>((resolve) => (finishFirst = resolve)));
    await board.follow(() => Promise.resolve(ok(1)));
    expect(board.saveStatus).toEqual({ state: 'saving' });
    finishFirst(ok(2));
    await first;
    expect(board.saveStatus).toEqual({ state: 'saved', at: 7 });
    expect(board.isSaving).toBe(false);
  });

  test('AP3 a failure stands until its own retry succeeds, whatever else is saved', async () => {
    const board = new NoticeBoard(() => 7);
    let isFull = true;
    const write = (): Promise<Result<number, AppError>> => Promise.resolve(isFull ? failed : ok(1));
    await board.follow(write);
    expect(board.notices).toHaveLength(1);
    await board.follow(() => Promise.resolve(ok(1)));
    expect(board.saveStatus).toEqual({ state: 'failed' });
    const [notice] = board.notices;
    if (notice === undefined) throw new Error('no notice');
    board.retry(notice);
    await expect.poll(() => board.notices.length).toBe(1);
    isFull = false;
    const [again] = board.notices;
    if (again === undefined) throw new Error('no notice');
    board.retry(again);
    await expect.poll(() => board.saveStatus.state).toBe('saved');
    expect(board.notices).toEqual([]);
  });

  test('AP3 a later write of the same thing makes an earlier failure past', async () => {
    const board = new NoticeBoard(() => 7);
    const key = Symbol('one answer');
    await board.follow(() => Promise.resolve(failed), key);
    expect(board.saveStatus.state).toBe('failed');
    await board.follow(() => Promise.resolve(ok(1)), key);
    expect(board.saveStatus).toEqual({ state: 'saved', at: 7 });
    expect(board.notices).toEqual([]);
  });

  test('AP3 what is typed but not written yet counts as not saved', async () => {
    const board = new NoticeBoard(() => 7);
    const done = board.expect();
    await board.follow(() => Promise.resolve(ok(1)));
    expect(board.saveStatus).toEqual({ state: 'saving' });
    done();
    done();
    expect(board.saveStatus).toEqual({ state: 'saved', at: 7 });
  });

  test('one kind of error stands once, and its retry tries everything', async () => {
    const board = new NoticeBoard(() => 7);
    const tried: string[] = [];
    board.report({ type: 'table-unreadable' }, () => tried.push('a'));
    board.report({ type: 'table-unreadable' }, () => tried.push('b'));
    expect(board.notices).toHaveLength(1);
    const [notice] = board.notices;
    if (notice !== undefined) board.retry(notice);
    expect(tried).toEqual(['a', 'b']);
    await Promise.resolve();
  });

  test('a table shows its own state in the bar while it is open', () => {
    const board = new NoticeBoard(() => 7);
    board.showTableStatus({ state: 'saved', label: 'op 2 apparaten' });
    expect(board.saveStatus.label).toBe('op 2 apparaten');
    board.showTableStatus(undefined);
    expect(board.saveStatus).toEqual({ state: 'idle' });
  });

  test('AP3 without a database the bar says that words are in this window alone, until one is kept after all', async () => {
    const board = new NoticeBoard(() => 7);
    board.noteNowhere();
    expect(board.saveStatus).toEqual({ state: 'failed', label: 'niet bewaard, alleen in dit venster' });
    await board.follow(() => Promise.resolve(err({ type: 'storage-unavailable' })));
    expect(board.saveStatus.label).toContain('niet bewaard');
    const done = board.expect();
    expect(board.saveStatus.label).toContain('niet bewaard');
    done();
    await board.follow(() => Promise.resolve(ok(1)), Symbol('another'));
    expect(board.saveStatus).toEqual({ state: 'failed' });
  });

  test('AP3 what a newer version keeps from being written stays failed, and is not offered to be tried again', async () => {
    const board = new NoticeBoard(() => 1);
    await board.follow(() => Promise.resolve({ ok: false, error: { type: 'storage-newer', foundVersion: 3 } }));
    expect(board.saveStatus.state).toBe('failed');
    expect(board.isSaving).toBe(true);
    expect(board.notices).toMatchObject([{ wayOut: 'reload', retry: undefined }]);
    board.solve('storage-newer');
    expect(board.notices).toEqual([]);
  });

  test('AP4 words are known to be on disk from the last save until the next begins', async () => {
    const board = new NoticeBoard(() => 7);
    expect(board.savedAtMs).toBeUndefined();
    await board.follow(() => Promise.resolve({ ok: true, value: undefined }));
    expect(board.savedAtMs).toBe(7);
    board.expect();
    expect(board.savedAtMs).toBeUndefined();
  });
});
