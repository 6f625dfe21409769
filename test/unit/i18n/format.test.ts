import { formatDate, formatDay, formatList, formatNumber, formatTime, language } from '$i18n';
import { afterEach, describe, expect, test } from 'vitest';

const noonMs = new Date(2026, 9, 1, 14, 2).getTime();

describe('notation', () => {
  afterEach(async () => {
    await language.choose('nl');
  });

  test('IN2 dates, times, numbers and lists in Dutch', () => {
    expect(formatDate(noonMs)).toBe('1 oktober 2026');
    expect(formatDay('2026-10-01')).toBe('1 oktober 2026');
    expect(formatTime(noonMs)).toBe('14:02');
    expect(formatNumber(1_234.567)).toBe('1.234,57');
    expect(formatList(['Leiden', 'Lisse', 'Katwijk'])).toBe('Leiden, Lisse en Katwijk');
  });

  test('IN2 and in English', async () => {
    await language.choose('en');
    expect(formatDay('2026-10-01')).toBe('1 October 2026');
    expect(formatNumber(0.5)).toBe('0.5');
  });

  test('a day that is none comes back as it was', () => {
    expect(formatDay('ooit')).toBe('ooit');
  });
});
