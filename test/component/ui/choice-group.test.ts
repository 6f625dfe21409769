// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ChoiceGroup } from '$ui';

const options = [
  { value: 'yes', label: 'Ja', shortcut: '1' },
  { value: 'partly', label: 'Deels', shortcut: '2', description: 'Voor een deel van de leerlingen' },
  { value: 'no', label: 'Nee', shortcut: '3' },
];

function show(extra: { shortcutScope?: 'group' | 'page'; disabled?: boolean; error?: string } = {}): {
  onchange: (value: string) => void;
} {
  const onchange = vi.fn();
  render(ChoiceGroup, { legend: 'Uw antwoord', options, onchange, ...extra });
  return { onchange };
}

const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });

test('UI2 is one group of radios with one name, none chosen at first', () => {
  show();
  expect(screen.getByRole('group', { name: 'Uw antwoord' })).toBeInTheDocument();
  expect(new Set(screen.getAllByRole('radio').map((one) => one.getAttribute('name'))).size).toBe(1);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
});

test('UI1 an option is described by its description, the group by its error', () => {
  show({ error: 'Kies een antwoord.' });
  expect(radio('Deels')).toHaveAccessibleDescription('Voor een deel van de leerlingen');
  expect(screen.getByRole('group', { name: 'Uw antwoord' })).toHaveAccessibleDescription('Kies een antwoord.');
});

test('UI2 arrows move the choice', async () => {
  const { onchange } = show();
  await userEvent.click(radio('Ja'));
  await userEvent.keyboard('{ArrowDown}');
  expect(radio('Deels')).toBeChecked();
  expect(onchange).toHaveBeenLastCalledWith('partly');
});

test('UI2 a digit chooses when focus is in the group, and moves focus there', async () => {
  const { onchange } = show();
  radio('Ja').focus();
  await userEvent.keyboard('3');
  expect(onchange).toHaveBeenLastCalledWith('no');
  expect(radio('Nee')).toBeChecked();
  expect(radio('Nee')).toHaveFocus();
});

test('UI2 a digit elsewhere does nothing, unless the screen asked for it', async () => {
  const { onchange } = show();
  await userEvent.keyboard('3');
  expect(onchange).not.toHaveBeenCalled();
});

test('UI2 with the scope of the page a digit works from anywhere but a field', async () => {
  const { onchange } = show({ shortcutScope: 'page' });
  await userEvent.keyboard('2');
  expect(onchange).toHaveBeenLastCalledWith('partly');
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('3');
  expect(onchange).toHaveBeenCalledTimes(1);
  expect(field).toHaveValue('3');
  field.remove();
});

test('a disabled group answers to nothing', async () => {
  const { onchange } = show({ disabled: true, shortcutScope: 'page' });
  await userEvent.keyboard('2');
  await userEvent.click(radio('Ja'));
  expect(onchange).not.toHaveBeenCalled();
});
