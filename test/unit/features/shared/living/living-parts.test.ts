import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('$content');
  vi.resetModules();
});

test('the questions are fetched when they are asked for, and again when that failed', async () => {
  vi.resetModules();
  const loadChecklist = vi.fn().mockRejectedValueOnce(new Error('weg')).mockResolvedValue({ id: 'vragen' });
  vi.doMock('$content', () => ({ loadChecklist }));
  const { livingChecklist } = await import('../../../../../src/features/shared/living/living-parts.svelte');
  await expect(livingChecklist.fetch()).rejects.toThrow('weg');
  expect(livingChecklist.current).toBeUndefined();
  await livingChecklist.fetch();
  expect(livingChecklist.current).toEqual({ id: 'vragen' });
  expect(loadChecklist).toHaveBeenCalledTimes(2);
});

test('DOC-8 the pictures come with their texts', async () => {
  vi.resetModules();
  const { fetchLiving, livingPictures } = await import('../../../../../src/features/shared/living/living-parts.svelte');
  const { t } = await import('$i18n');
  await fetchLiving();
  expect(livingPictures.current?.drawPicture).toBeDefined();
  expect(t('picture.group_school')).toBe('school');
});
