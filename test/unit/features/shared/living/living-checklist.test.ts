import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('$content');
  vi.resetModules();
});

test('the questions are fetched when they are asked for, and again when that failed', async () => {
  vi.resetModules();
  const loadChecklist = vi.fn().mockRejectedValueOnce(new Error('weg')).mockResolvedValue({ id: 'vragen' });
  vi.doMock('$content', () => ({ loadChecklist }));
  const { livingChecklist } = await import('../../../../../src/features/shared/living/living-checklist.svelte');
  await expect(livingChecklist.fetch()).rejects.toThrow('weg');
  expect(livingChecklist.current).toBeUndefined();
  await livingChecklist.fetch();
  expect(livingChecklist.current).toEqual({ id: 'vragen' });
  expect(loadChecklist).toHaveBeenCalledTimes(2);
});
