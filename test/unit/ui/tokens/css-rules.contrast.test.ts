import { describe, expect, test } from 'vitest';
import { contrast, darkSheets, light, themes } from '../contrast';

const SURFACES = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover'];
const TINTED = ['accent', 'prepare', 'table', 'establish', 'info', 'success', 'warning', 'danger'];

describe.each(themes)('in the $name theme', ({ colors }) => {
  test.each(['text', 'text-muted', 'accent', 'accent-strong', 'danger-strong', ...TINTED])(
    'UI7 %s is readable on every surface',
    (name) => {
      for (const surface of SURFACES) {
        expect(contrast(colors, name, surface), surface).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(TINTED)('UI7 on the tint of %s its own colour and all text is readable', (name) => {
    for (const text of [name, 'text', 'text-muted', 'accent', 'accent-strong']) {
      expect(contrast(colors, text, `${name}-tint`), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['accent', 'accent-strong', 'danger', 'danger-strong'])(
    'UI7 text on a button of %s is readable',
    (name) => {
      expect(contrast(colors, 'text-on-accent', name)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['border-strong', 'focus'])('UI7 %s stands out from what it stands on', (name) => {
    for (const surface of [...SURFACES, ...TINTED.map((tone) => `${tone}-tint`)]) {
      expect(contrast(colors, name, surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});

test('UI7 the dark theme is the same whether the system or the person chose it', () => {
  expect(darkSheets).toHaveLength(2);
  expect([...(darkSheets[1] ?? [])]).toEqual([...(darkSheets[0] ?? [])]);
});

test('UI7 the dark theme gives every colour of the light one', () => {
  const isColor = (value: string): boolean => value.includes('#');
  const names = [...light].filter(([, value]) => isColor(value)).map(([name]) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => darkSheets[0]?.has(name) !== true)).toEqual([]);
});
