import { findOfferedBack } from '$domain';
import { expect, test } from 'vitest';
import { sampleChoice, sampleStretch, sampleWords } from '../../../../helpers/stretches';

const heading = { kind: 'heading', level: 1, pieceId: 'p0', path: ['h1'], order: 0 } as const;
const ann = sampleStretch('ann', { gone: ['h1', 'p0', 'b1', 'p1', 'b2', 'p2'] });
const removed = [
  sampleWords('ann', 'Visie', 'Visie', { ...heading, state: 'removed' }),
  sampleWords('ann', 'Een.', 'Een.', { state: 'removed', previous: 'p0' }),
  sampleWords('ann', 'Twee.', 'Twee.', { state: 'removed', pieceId: 'p2', path: ['b2'], order: 2, previous: 'p1' }),
];
const bob = sampleStretch('bob');
const written = [
  sampleWords('bob', 'Een.', 'Een. Erbij.'),
  sampleWords('bob', '', 'Nieuw.', { state: 'added', pieceId: 'p9', path: ['b9'], order: 3, previous: 'p2' }),
];
const all = { stretches: [ann, bob], words: [...removed, ...written], choices: [] };

test('DM80 a section that was taken out is offered back whole, with what another wrote in it', () => {
  const [offer, ...others] = findOfferedBack(all, (id) => id === 'p9');
  expect(others).toEqual([]);
  expect(offer).toMatchObject({
    heading: 'Visie',
    pieces: [
      { kind: 'heading', level: 1, text: 'Visie', isWritten: false },
      { text: 'Een. Erbij.', isWritten: true },
      { text: 'Twee.', isWritten: false },
    ],
    standing: ['Nieuw.'],
    place: { before: ['p9'] },
    removers: { partyIds: ['school.ann'] },
    writers: { partyIds: ['school.bob'] },
    choice: undefined,
  });
  const turned = { ...all, stretches: [bob, ann], words: [...all.words].reverse() };
  expect(findOfferedBack(turned, (id) => id === 'p9')).toEqual([offer]);
});

test('who took it out knowing what was written is not asked', () => {
  const knowing = { ...ann, after: ['bob'] };
  expect(findOfferedBack({ ...all, stretches: [knowing, bob] }, () => true)).toEqual([]);
});

test('what the writer took out again is not offered', () => {
  const again = sampleStretch('again', { after: ['bob'], gone: ['b1', 'p1', 'b9', 'p9'] });
  const taken = [
    sampleWords('again', 'Een. Erbij.', 'Een. Erbij.', { state: 'removed' }),
    sampleWords('again', 'Nieuw.', 'Nieuw.', { state: 'removed', pieceId: 'p9', path: ['b9'] }),
  ];
  const content = { ...all, stretches: [ann, bob, again], words: [...all.words, ...taken] };
  expect(findOfferedBack(content, () => false)).toEqual([]);
});

test('of a piece that was only moved what was written in it is offered, and nothing else', () => {
  const moved = { ...ann, gone: ['b1', 'p1'] };
  const words = [sampleWords('ann', 'Een.', 'Een.', { state: 'moved' }), ...written];
  expect(findOfferedBack({ stretches: [moved, bob], words, choices: [] }, () => true)).toMatchObject([
    { pieces: [{ text: 'Een. Erbij.', isWritten: true }], standing: [] },
  ]);
});

test('a choice settles it', () => {
  const [offer] = findOfferedBack(all, () => true);
  const choices = [sampleChoice('1', offer?.refs ?? [])];
  expect(findOfferedBack({ ...all, choices }, () => true)[0]?.choice?.id).toBe('1');
});

test('over a link that was broken before that was known, words that were not seen are offered back all the same', () => {
  const linked = { ...ann, along: [bob.session] };
  const stretches = [linked, bob];
  expect(findOfferedBack({ ...all, stretches }, (id) => id === 'p9')).toMatchObject([
    { standing: [], writers: { partyIds: ['school.bob'] } },
  ]);
  const seen = removed.map((one) => (one.pieceId === 'p1' ? { ...one, text: 'Een. Erbij.' } : one));
  expect(findOfferedBack({ ...all, stretches, words: [...seen, ...written] }, (id) => id === 'p9')).toEqual([]);
});
