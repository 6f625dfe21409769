import { asksPersonToKeep, canInstallOn, readPlatform, removesUnvisited, type Platform } from '$domain';
import { describe, expect, test } from 'vitest';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

describe('the kind of browser', () => {
  test.each<[Platform, string, number]>([
    ['ios', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1', 5],
    ['ios', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, 5],
    ['mac-safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, 0],
    ['desktop-chromium', `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`, 0],
    [
      'desktop-chromium',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      10,
    ],
    ['desktop-firefox', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
    ['android', 'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 5],
    ['android-firefox', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
  ])('is %s: %s', (platform, userAgent, maxTouchPoints) => {
    expect(readPlatform({ userAgent, maxTouchPoints })).toBe(platform);
  });

  test('decides where to install, where work goes after a week, and who is asked', () => {
    expect(canInstallOn('desktop-firefox')).toBe(false);
    expect(canInstallOn('android')).toBe(true);
    expect(removesUnvisited('ios')).toBe(true);
    expect(removesUnvisited('desktop-chromium')).toBe(false);
    expect(asksPersonToKeep('desktop-firefox')).toBe(true);
    expect(asksPersonToKeep('ios')).toBe(false);
  });
});
