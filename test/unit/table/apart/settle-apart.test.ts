import { describe, expect, test } from 'vitest';
import { noteChoice, putBackPart, putReading, readApart, takeBackPart } from '../../../../src/table/apart';
import { meet, writersApart } from '../../../helpers/apart';
import { thereIs } from '../../../helpers/lying';

const facts = (id: string, refs: readonly string[], at: number) =>
  ({ id, participantId: 'ann', partyId: 'school.ann', at, refs }) as const;

function rewritten() {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  meet(ann, bob);
  return { ann, bob, place: thereIs(ann.lookHere[0]) };
}

function takenOut() {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.remove('Vervoer', 'Het vervoer is', 'De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meet(ann, bob);
  return { ann, bob, offer: thereIs(ann.offered[0]) };
}

describe('TD81 settling is one step for everybody, and can be taken back', () => {
  test('a reading comes in the place of what stands there, and goes again', () => {
    const { ann, bob, place } = rewritten();
    const stood = thereIs(place.standing);
    const before = ann.text;
    const put = { pieceId: place.pieceId, stood, put: 'Gemeente en school betalen. ' };
    expect(putReading(ann.table, facts('1', place.refs, 1), put)).toEqual({ ok: true, value: true });
    meet(ann, bob);
    expect(bob.text).toContain('Elk kind hoort erbij. Gemeente en school betalen. Scholen betalen het onderwijs.');
    expect(bob.lookHere[0]?.choice).toMatchObject({ choice: 'reading', stood });
    const back = { pieceId: place.pieceId, stood: put.put, put: stood };
    expect(putReading(bob.table, facts('2', place.refs, 2), back, 'open')).toEqual({ ok: true, value: true });
    meet(ann, bob);
    expect(ann.text).toBe(before);
    expect(ann.lookHere[0]?.choice).toBeUndefined();
  });

  test('words that changed meanwhile are not written over, and nothing is said', () => {
    const { ann, place } = rewritten();
    const before = ann.text;
    const put = { pieceId: place.pieceId, stood: 'Zo stond het nooit.', put: 'Anders.' };
    expect(putReading(ann.table, facts('1', place.refs, 1), put)).toEqual({ ok: true, value: false });
    expect(ann.text).toBe(before);
    expect(readApart(ann.table).choices).toEqual([]);
  });

  test('what stays as it is keeps its text', () => {
    const { ann, bob, place } = rewritten();
    const before = ann.text;
    noteChoice(bob.table, facts('1', place.refs, 1), 'leave');
    meet(ann, bob);
    expect(ann.text).toBe(before);
    expect(ann.lookHere[0]?.choice?.choice).toBe('leave');
  });

  test('a section comes back where it stood, and goes again', () => {
    const { ann, bob, offer } = takenOut();
    const before = ann.text;
    expect(putBackPart(bob.table, facts('1', offer.refs, 1), offer)).toEqual({ ok: true, value: true });
    meet(ann, bob);
    expect(ann.pieces.slice(3, 6).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Vervoer'],
      ['paragraph', 'Het vervoer is voor ouders.'],
      ['paragraph', 'De bus rijdt elke dag. Ook op zaterdag.'],
    ]);
    const choice = thereIs(ann.offered[0]?.choice);
    expect(takeBackPart(ann.table, facts('2', offer.refs, 2), choice)).toEqual({ ok: true, value: true });
    meet(ann, bob);
    expect(bob.text).toBe(before);
    expect(bob.offered[0]?.choice).toBeUndefined();
  });

  test('a section in which somebody wrote since is not taken back', () => {
    const { ann, offer } = takenOut();
    putBackPart(ann.table, facts('1', offer.refs, 1), offer);
    ann.addTo('Ook op zaterdag.', ' En zondag.');
    const choice = thereIs(ann.offered[0]?.choice);
    expect(takeBackPart(ann.table, facts('2', offer.refs, 2), choice)).toEqual({ ok: true, value: false });
    expect(ann.text).toContain('En zondag.');
  });
});
