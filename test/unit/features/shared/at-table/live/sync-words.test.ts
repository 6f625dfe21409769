import type { LiveDevice } from '$table';
import { describe, expect, test } from 'vitest';
import {
  shortSyncWords,
  syncWords,
  toSentence,
  type SyncView,
} from '../../../../../../src/features/shared/at-table/live/sync-words';
import { device, liveWith } from '../../../../../helpers/live-states';

const view = (devices: readonly LiveDevice[], change: Partial<SyncView> = {}): SyncView => ({
  live: liveWith(devices),
  isReader: false,
  isLate: true,
  ownPartyName: 'Gemeente Leiden',
  ...change,
});

const lacking = { holdsMine: false } as const;
const away = { holdsMine: false, isHere: false } as const;

describe('where the last words are', () => {
  test('TBL-4 it counts this device and names who does not have them yet', () => {
    const devices = [
      ...Array.from({ length: 17 }, (_, at) => device(`P${at}`)),
      ...['Xander', 'Xena'].map((name) => device(name, { ...lacking, partyName: 'school X' })),
      ...Array.from({ length: 5 }, (_, at) => device(`Q${at}`, { ...lacking, partyName: 'Leiden' })),
    ];
    expect(syncWords(view(devices))).toBe('uw laatste zin staat op 18 van 25 apparaten; school X en Leiden nog niet');
    expect(shortSyncWords(view(devices))).toBe('18/25\u00a0apparaten');
  });

  test('TBL-4 all have them only when every device has, also those that fell out', () => {
    expect(syncWords(view([device('Bo'), device('Co')]))).toBe('uw laatste zin staat op 3 van 3 apparaten');
    expect(syncWords(view([device('Bo'), device('Co', away)]))).toBe(
      'uw laatste zin staat op 2 van 3 apparaten; School Co (nu niet verbonden) nog niet',
    );
    // Fell out, after everything was there.
    expect(syncWords(view([device('Bo', { isHere: false })]))).toBe('uw laatste zin staat op 2 van 2 apparaten');
  });

  test('who is here is named only when the words take long; who is away is named at once', () => {
    const devices = [device('Bo', lacking), device('Co', away)];
    expect(syncWords(view(devices, { isLate: false }))).toBe(
      'uw laatste zin staat op 1 van 3 apparaten; School Co (nu niet verbonden) nog niet',
    );
    expect(syncWords(view([device('Bo', lacking)], { isLate: false }))).toBe(
      'uw laatste zin staat op 1 van 2 apparaten',
    );
  });

  test('a party of which a device has them is told by the person who has not', () => {
    const devices = [
      device('Bo', { partyName: 'SWV' }),
      device('Co', { ...lacking, partyName: 'SWV' }),
      device('Do', { ...lacking, partyName: 'Gemeente Leiden' }),
    ];
    expect(syncWords(view(devices))).toBe('uw laatste zin staat op 2 van 4 apparaten; Co en Do nog niet');
  });

  test('a party is called away only when none of its devices is here', () => {
    const devices = [device('Bo', { ...lacking, partyName: 'SWV' }), device('Co', { ...away, partyName: 'SWV' })];
    expect(syncWords(view(devices))).toBe('uw laatste zin staat op 1 van 3 apparaten; SWV nog niet');
  });

  test('many names are cut to three, devices without a name are counted', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => device(name, lacking));
    expect(syncWords(view(many))).toBe(
      'uw laatste zin staat op 1 van 6 apparaten; School A, School B, School C en 2 andere nog niet',
    );
    const nameless = device('', { ...lacking, partyName: '' });
    expect(syncWords(view([nameless]))).toBe('uw laatste zin staat op 1 van 2 apparaten; 1 apparaat nog niet');
    expect(syncWords(view([device('A', lacking), nameless]))).toBe(
      'uw laatste zin staat op 1 van 3 apparaten; School A en 1 ander nog niet',
    );
  });

  test('alone it says whether something is on this device only', () => {
    const alone = view([], { live: liveWith([], { isOnlyHere: true }) });
    expect(syncWords(alone)).toBe('uw laatste zin staat alleen op dit apparaat');
    expect(shortSyncWords(alone)).toBe('alleen hier');
    expect(syncWords(view([]))).toBe('nu met niemand verbonden');
    expect(shortSyncWords(view([]))).toBe('niet verbonden');
  });

  test('a reader has no words of their own to follow', () => {
    const reader = { isReader: true };
    expect(syncWords(view([device('Bo', lacking), device('Co', away)], reader))).toBe('verbonden met 1 apparaat');
    expect(syncWords(view([device('Co', away)], reader))).toBe('nu met niemand verbonden');
    expect(shortSyncWords(view([device('Bo'), device('Co')], reader))).toBe('2 verbonden');
  });

  test('as a sentence it has a capital and a full stop', () => {
    expect(toSentence('nu met niemand verbonden')).toBe('Nu met niemand verbonden.');
  });
});
