// @vitest-environment happy-dom
import { defaultSettings } from '$domain';
import { expect, test } from 'vitest';
import {
  IntroductionDraft,
  introductionToSettings,
} from '../../../../../src/features/shared/at-table/introduction.svelte';
import { anna } from '../../../../helpers/table-harness';

test('begins with what this device knows and is complete at once', () => {
  const draft = new IntroductionDraft({ ...defaultSettings, ...anna });
  expect(draft.read()).toEqual(anna);
});

test('nothing is called missing before it was tried to go on', () => {
  const draft = new IntroductionDraft(defaultSettings);
  expect(draft.isMissing('personName')).toBe(false);
  expect(draft.read()).toBeUndefined();
  expect(draft.missing).toEqual(['personName', 'partyKind', 'partyName', 'role']);
  expect(draft.isMissing('personName')).toBe(true);
  draft.personName = 'Anna';
  expect(draft.isMissing('personName')).toBe(false);
});

test('names of spaces alone are missing, and spaces around a name are dropped', () => {
  const draft = new IntroductionDraft({ ...defaultSettings, ...anna, personName: '  ' });
  expect(draft.read()).toBeUndefined();
  draft.personName = ' Anna ';
  expect(draft.read()?.personName).toBe('Anna');
});

test('adds to the settings only what they do not hold yet', () => {
  expect(introductionToSettings(anna, defaultSettings)).toEqual(anna);
  expect(introductionToSettings(anna, { ...defaultSettings, ...anna, personName: 'A. de Vries' })).toEqual({});
});
