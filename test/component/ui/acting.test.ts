// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Button, Details, Link } from '$ui';
import { words } from './snippets';

describe('a button', () => {
  test('acts when pressed, and submits nothing unless told to', async () => {
    const onclick = vi.fn();
    render(Button, { onclick, children: words('Bewaar') });
    const button = screen.getByRole('button', { name: 'Bewaar' });
    expect(button).toHaveAttribute('type', 'button');
    await userEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
  });

  test('UI11 while busy it keeps focus, says so and does not act', async () => {
    const onclick = vi.fn();
    render(Button, { busy: true, onclick, children: words('Bewaar') });
    const button = screen.getByRole('button', { name: 'Bewaar (Bezig)' });
    await userEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });

  test('with only an icon it is named by its label', () => {
    render(Button, { icon: 'trash', label: 'Verwijder De Brug' });
    expect(screen.getByRole('button', { name: 'Verwijder De Brug' })).toBeInTheDocument();
  });

  test('with an address it is a link', () => {
    render(Button, { href: '#/nieuw', children: words('Nieuw') });
    expect(screen.getByRole('link', { name: 'Nieuw' })).toHaveAttribute('href', '#/nieuw');
  });

  test('UI11 a toggle says whether it is pressed', () => {
    render(Button, { icon: 'bold', label: 'Vet', isPressed: true });
    expect(screen.getByRole('button', { name: 'Vet', pressed: true })).toBeInTheDocument();
  });
});

test('a link outwards says that it opens elsewhere and gives nothing away', () => {
  render(Link, { href: 'https://example.nl', isExternal: true, children: words('Bron') });
  const link = screen.getByRole('link', { name: 'Bron (opent in een nieuw venster)' });
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('details open on their summary', async () => {
  render(Details, { summary: 'Waarom deze vraag', children: words('Daarom') });
  await userEvent.click(screen.getByText('Waarom deze vraag'));
  expect(screen.getByText('Daarom')).toBeVisible();
});
