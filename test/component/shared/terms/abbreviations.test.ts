// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Abbreviations from '../../../../src/features/shared/terms/Abbreviations.svelte';

const user = userEvent.setup();

test('HLP-4 an abbreviation in a text opens its explanation, by keyboard too, and gives the focus back', async () => {
  render(Abbreviations, { texts: ['Het OOGO gaat over het ondersteuningsplan.', 'OOGO en TWO'] });
  const list = within(await screen.findByRole('list', { name: 'Afkortingen in deze tekst' }));
  expect(list.getAllByRole('button').map((button) => button.textContent.trim())).toEqual(['OOGO', 'TWO']);
  const button = list.getByRole('button', { name: 'OOGO: wat betekent dit?' });
  button.focus();
  await user.keyboard('{Enter}');
  const dialog = within(screen.getByRole('dialog', { name: 'OOGO' }));
  expect(dialog.getByText('op overeenstemming gericht overleg')).toBeTruthy();
  expect(dialog.getByText(/^Verplicht overleg waarin gemeenten/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Sluit' }));
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(button);
  });
});

test('a text without any shows nothing', async () => {
  const { container } = render(Abbreviations, { texts: ['Gewone woorden.'] });
  await vi.waitFor(() => {
    expect(container.querySelector('ul')).toBeNull();
  });
});
