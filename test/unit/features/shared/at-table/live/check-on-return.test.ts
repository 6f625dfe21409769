// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { checkOnReturn } from '../../../../../../src/features/shared/at-table/live/check-on-return';

afterEach(() => {
  vi.restoreAllMocks();
});

const see = (isHidden: boolean): void => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

test('the network, the page and the eye that come back each have the table compared', () => {
  const check = vi.fn();
  const stop = checkOnReturn(check);
  window.dispatchEvent(new Event('online'));
  expect(check).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pageshow'));
  expect(check).toHaveBeenCalledTimes(2);
  see(false);
  expect(check).toHaveBeenCalledTimes(3);
  stop();
});

test('a page that goes out of sight compares nothing, and after the end nothing does', () => {
  const check = vi.fn();
  const stop = checkOnReturn(check);
  see(true);
  expect(check).not.toHaveBeenCalled();
  stop();
  see(false);
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('pageshow'));
  expect(check).not.toHaveBeenCalled();
});
