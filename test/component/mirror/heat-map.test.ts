// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { markParties, type Checklist } from '$domain';
import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import HeatMap from '../../../src/features/shared/mirror/heat/HeatMap.svelte';
import { makeMirrorLines, type MirrorLine } from '../../../src/features/shared/mirror/mirror-lines';
import { sampleSeat } from '../../helpers/samples';

let lines: readonly MirrorLine[];
const parties = markParties([sampleSeat('De Brug').party]);

beforeEach(async () => {
  const checklist: Checklist = await loadChecklist();
  lines = makeMirrorLines(checklist, []);
});

const countRows = (): number => screen.getAllByRole('rowheader').length;

test('CHK-6 a long map is there whole a moment later, in the order of the checklist', async () => {
  render(HeatMap, { lines, parties, onopen: vi.fn() });
  expect(countRows()).toBeLessThan(lines.length);
  await waitFor(() => {
    expect(screen.getAllByRole('button').map((button) => button.textContent.trim().split(' ')[0])).toEqual(
      lines.map(({ id }) => id),
    );
  });
});

test('CHK-6 paper has the whole map, also when it is printed at once', () => {
  render(HeatMap, { lines, parties });
  window.dispatchEvent(new Event('beforeprint'));
  for (const { id } of lines) expect(screen.getByText(id)).toBeTruthy();
});
