import { blankRegisterRow } from '$domain';
import { expect, test } from 'vitest';
import { bandText, estimateText, groupTitle } from '../../../../../src/features/shared/registers/band-words';

const row = blankRegisterRow('estimate', 'g1', 1);

test('INV-12 a figure is told with how far it is trusted and its day', () => {
  expect(estimateText({ ...row, from: 10, to: 20, trust: 'high', referenceDate: '2026-10-01' })).toBe(
    '10 tot 20 · betrouwbaarheid: goed · peildatum 1 oktober 2026',
  );
  expect(estimateText({ ...row, from: 10 })).toBe('10 · betrouwbaarheid: niet gekozen');
  expect(estimateText(row)).toBe('niets ingevuld');
});

test('INV-12 the outcome is a band', () => {
  expect(bandText({ unit: 'youths', band: { from: 9, to: 26 } })).toBe('Samen: 9 tot 26 jongeren');
  expect(bandText({ unit: 'youths', band: undefined })).toBe('Nog geen getal ingevuld');
  expect(groupTitle({ area: '', formOfHelp: '' })).toBe('gemeente niet ingevuld, alle hulp');
  expect(groupTitle({ area: 'Leiden', formOfHelp: 'Ambulant' })).toBe('Leiden, Ambulant');
});
