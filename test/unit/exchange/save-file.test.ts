// @vitest-environment happy-dom
import { saveFile } from '$exchange';
import { expect, test, vi } from 'vitest';

test('hands over a file under its name, and releases it later', () => {
  vi.useFakeTimers();
  const clicked: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const released = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  saveFile('kopie.json', 'application/json', '{}');
  expect(clicked).toEqual(['kopie.json blob:x']);
  expect(released).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(released).toHaveBeenCalledWith('blob:x');
  vi.restoreAllMocks();
  vi.useRealTimers();
});
