// @vitest-environment happy-dom
import { TextField } from '$ui';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

test('where nobody looks along, a field is a field', () => {
  render(TextField, { label: 'Naam', value: 'bsn 123456782' });
  expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveProperty('value', 'bsn 123456782');
  expect(document.querySelector('[aria-live]')).toBeNull();
});
