import { expect, test } from 'vitest';
import { t } from '../../../src/i18n/translate';

test('a key gives its text', () => {
  expect(t('home.title', true)).toBe('Welcome');
});
