// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Checkbox, CheckboxGroup, DateField, NumberField, SearchField, SelectField, TextArea, TextField } from '$ui';
import { language } from '$i18n';

afterEach(async () => {
  await language.choose('nl');
});

type Shared = { label: string; hint?: string; error?: string; required?: boolean; hideLabel?: boolean };

const FIELDS = [
  { name: 'TextField', show: (props: Shared) => render(TextField, props) },
  { name: 'TextArea', show: (props: Shared) => render(TextArea, props) },
  { name: 'NumberField', show: (props: Shared) => render(NumberField, props) },
];

describe.each(FIELDS)('$name', ({ show }) => {
  test('UI1 is named by its label and described by its hint', () => {
    show({ label: 'Bron', hint: 'Het contract of een telling' });
    const control = screen.getByRole('textbox', { name: 'Bron' });
    expect(control).toHaveAccessibleDescription('Het contract of een telling');
    expect(control).not.toHaveAttribute('aria-invalid');
  });

  test('UI1 an error makes it invalid and is read after the hint', () => {
    show({ label: 'Bron', hint: 'Het contract', error: 'Vul de bron in.' });
    const control = screen.getByRole('textbox', { name: 'Bron' });
    expect(control).toBeInvalid();
    expect(control).toHaveAccessibleDescription('Het contract Vul de bron in.');
  });

  test('UI1 what is required says so in words', () => {
    show({ label: 'Bron', required: true });
    expect(screen.getByRole('textbox', { name: 'Bron (verplicht)' })).toBeRequired();
  });

  test('UI1 a hidden label still names it', () => {
    show({ label: 'Bron', hideLabel: true });
    expect(screen.getByRole('textbox', { name: 'Bron' })).toBeVisible();
  });
});

test('a text field gives every change', async () => {
  const oninput = vi.fn();
  render(TextField, { label: 'Naam', oninput });
  await userEvent.type(screen.getByRole('textbox', { name: 'Naam' }), 'De B');
  expect(oninput).toHaveBeenLastCalledWith('De B');
});

describe('a select', () => {
  const options = [
    { value: 'vo', label: 'Voortgezet onderwijs' },
    { value: 'so', label: 'Speciaal onderwijs' },
  ];

  test('UI1 is named and described; choosing gives the value, the empty choice gives none', async () => {
    const onchange = vi.fn();
    render(SelectField, { label: 'Soort', hint: 'Van de school', options, placeholder: 'Kies', onchange });
    const select = screen.getByRole('combobox', { name: 'Soort' });
    expect(select).toHaveAccessibleDescription('Van de school');
    await userEvent.selectOptions(select, 'Speciaal onderwijs');
    expect(onchange).toHaveBeenLastCalledWith('so');
    await userEvent.selectOptions(select, 'Kies');
    expect(onchange).toHaveBeenLastCalledWith(undefined);
  });
});

test('UI1 a date field is named and gives the day, or none when emptied', async () => {
  const onchange = vi.fn();
  render(DateField, { label: 'Peildatum', value: '2026-10-01', onchange });
  const control = screen.getByLabelText('Peildatum');
  expect(control).toHaveValue('2026-10-01');
  await userEvent.clear(control);
  expect(onchange).toHaveBeenLastCalledWith(undefined);
});

describe('a number field', () => {
  const number = (): HTMLElement => screen.getByRole('textbox', { name: 'Omvang' });

  test('reads a Dutch number, and writes it in full on leaving', async () => {
    const oninput = vi.fn();
    render(NumberField, { label: 'Omvang', decimals: 1, oninput });
    await userEvent.type(number(), '1250,5');
    expect(oninput).toHaveBeenLastCalledWith(1250.5);
    expect(number()).toHaveValue('1250,5');
    await userEvent.tab();
    expect(number()).toHaveValue('1.250,5');
  });

  test('UI3 keeps what cannot be read, says what is wrong, and has no value', async () => {
    const oninput = vi.fn();
    render(NumberField, { label: 'Omvang', value: 3, oninput });
    await userEvent.clear(number());
    await userEvent.type(number(), 'veertien');
    expect(number()).not.toBeInvalid();
    await userEvent.tab();
    expect(number()).toHaveValue('veertien');
    expect(number()).toBeInvalid();
    expect(number()).toHaveAccessibleDescription('Vul een getal in, bijvoorbeeld 12.');
    expect(oninput).toHaveBeenLastCalledWith(undefined);
  });

  test.each([
    ['2', { min: 5 }, 'Vul een getal in van 5 of meer.'],
    ['9', { max: 5 }, 'Vul een getal in van 5 of minder.'],
    ['2,5', {}, /te veel cijfers achter de komma/],
  ])('UI3 %s with %o stays standing with the reason', async (text, limits, reason) => {
    const oninput = vi.fn();
    render(NumberField, { label: 'Omvang', ...limits, oninput });
    await userEvent.type(number(), text);
    await userEvent.tab();
    expect(number()).toHaveValue(text);
    expect(number()).toHaveAccessibleDescription(reason);
    expect(oninput).toHaveBeenLastCalledWith(undefined);
  });

  test('shows a value that comes from elsewhere', async () => {
    const { rerender } = render(NumberField, { label: 'Omvang', value: 3 });
    await rerender({ value: 1250 });
    expect(number()).toHaveValue('1.250');
  });

  test('reads and writes English notation in English', async () => {
    await language.choose('en');
    const oninput = vi.fn();
    render(NumberField, { label: 'Omvang', decimals: 1, oninput });
    await userEvent.type(number(), '1250.5');
    await userEvent.tab();
    expect(oninput).toHaveBeenLastCalledWith(1250.5);
    expect(number()).toHaveValue('1,250.5');
  });

  test('UI1 the unit is part of the description', () => {
    render(NumberField, { label: 'Omvang', unit: 'uren per week', hint: 'Volgens het contract' });
    expect(number()).toHaveAccessibleDescription('Volgens het contract uren per week');
  });
});

test('a search field tells the result and can be emptied, focus staying in it', async () => {
  render(SearchField, { value: 'klas', resultText: '3 gevonden' });
  expect(screen.getByRole('status')).toHaveTextContent('3 gevonden');
  await userEvent.click(screen.getByRole('button', { name: 'Zoekwoord wissen' }));
  const control = screen.getByRole('searchbox', { name: 'Zoeken' });
  expect(control).toHaveValue('');
  expect(control).toHaveFocus();
});

test('UI1 a checkbox is named by its label and described by its description', async () => {
  const onchange = vi.fn();
  render(Checkbox, { label: 'Gemeente', description: 'Uit het budget', onchange });
  const box = screen.getByRole('checkbox', { name: 'Gemeente' });
  expect(box).toHaveAccessibleDescription('Uit het budget');
  await userEvent.click(box);
  expect(onchange).toHaveBeenLastCalledWith(true);
});

test('UI1 a checkbox group is named, tells its error, and gives the values in the order of its options', async () => {
  const onchange = vi.fn();
  render(CheckboxGroup, {
    legend: 'Wie betaalt mee?',
    error: 'Kies er een.',
    values: ['c'],
    options: [
      { value: 'a', label: 'Gemeente' },
      { value: 'b', label: 'Samenwerkingsverband' },
      { value: 'c', label: 'School' },
    ],
    onchange,
  });
  expect(screen.getByRole('group', { name: 'Wie betaalt mee?' })).toHaveAccessibleDescription('Kies er een.');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Gemeente' }));
  expect(onchange).toHaveBeenLastCalledWith(['a', 'c']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'School' }));
  expect(onchange).toHaveBeenLastCalledWith(['a']);
});
