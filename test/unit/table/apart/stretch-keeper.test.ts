import { expect, test } from 'vitest';
import { meet, writersApart, type ApartWriter } from '../../../helpers/apart';
import { sampleStretch, sampleWords } from '../../../helpers/stretches';

const readingsOf = (writer: ApartWriter): unknown =>
  writer.lookHere.map(({ readings, heading }) => ({
    heading,
    says: readings.map(({ words, participantIds }) => [words, ...participantIds]),
  }));

test('TD80 two who rewrote one sentence apart find both readings, by whoever wrote them', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en schoolbestuur betalen samen.');
  meet(ann, bob);
  expect(ann.text).toBe(bob.text);
  expect(readingsOf(ann)).toEqual([
    {
      heading: 'Visie',
      says: [
        ['De gemeente betaalt alle zorg.', 'ann'],
        ['Gemeente en schoolbestuur betalen samen.', 'bob'],
      ],
    },
  ]);
  expect(readingsOf(bob)).toEqual(readingsOf(ann));
  expect(ann.lookHere[0]?.standing).toBeDefined();
  expect(`Elk kind hoort erbij. ${ann.lookHere[0]?.standing ?? ''}Scholen betalen het onderwijs.`).toBe(
    ann.pieces[1]?.text,
  );
});

test('other sentences of one paragraph, and what one wrote knowing the other, are no place to look at', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('Elk kind hoort erbij.', 'Ieder kind hoort erbij.');
  bob.rewrite('Scholen betalen het onderwijs.', 'Scholen betalen de les.');
  meet(ann, bob);
  ann.rewrite('Scholen betalen de les.', 'Scholen betalen elke les.');
  meet(ann, bob);
  bob.rewrite('Scholen betalen elke les.', 'Scholen betalen alles.');
  meet(ann, bob);
  expect(ann.lookHere).toEqual([]);
  expect(ann.text).toContain('Scholen betalen alles.');
});

test('TD80 a section that one took out while another wrote in it is offered back with all of it', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.remove('Vervoer', 'Het vervoer is', 'De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  bob.addBelow('De bus rijdt', 'Taxi mag ook.');
  meet(ann, bob);
  for (const writer of [ann, bob])
    expect(writer.offered).toMatchObject([
      {
        heading: 'Vervoer',
        pieces: [
          { kind: 'heading', text: 'Vervoer' },
          { text: 'Het vervoer is voor ouders.', isWritten: false },
          { text: 'De bus rijdt elke dag. Ook op zaterdag.', isWritten: true },
        ],
        standing: ['Taxi mag ook.'],
        removers: { participantIds: ['ann'] },
        writers: { participantIds: ['bob'] },
      },
    ]);
});

test('what was written in a paragraph that became a heading is offered back', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.convert('Wij werken samen');
  bob.rewrite('een plan.', 'een beter plan.');
  meet(ann, bob);
  expect(bob.text).not.toContain('beter');
  expect(ann.offered).toMatchObject([{ pieces: [{ text: 'Wij werken samen aan een beter plan.', isWritten: true }] }]);
  expect(ann.offered).toEqual(bob.offered);
});

test('a stretch goes on over days, and after a crash', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt soms.');
  ann.reopen();
  ann.rewrite('betaalt soms.', 'betaalt altijd.');
  bob.rewrite('De gemeente betaalt de zorg.', 'De provincie betaalt.');
  bob.reopen();
  bob.reopen();
  meet(ann, bob);
  expect(readingsOf(ann)).toMatchObject([
    {
      says: [
        ['De gemeente betaalt altijd.', 'ann'],
        ['De provincie betaalt.', 'bob'],
      ],
    },
  ]);
});

test('who was away finds what others did together meanwhile', () => {
  const [ann, bob, cas] = writersApart('ann', 'bob', 'cas');
  meet(ann, bob);
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt half.');
  meet(ann, bob);
  bob.rewrite('betaalt half.', 'betaalt de helft.');
  meet(ann, bob);
  bob.remove('Morgen beginnen wij.');
  cas.rewrite('De gemeente betaalt de zorg.', 'Niemand betaalt.');
  cas.addTo('Morgen beginnen wij.', ' Om negen uur.');
  meet(ann, bob);
  const file = cas.makeFile();
  ann.takeIn(file);
  cas.takeIn(ann.makeFile());
  bob.takeIn(cas.makeFile());
  meet(ann, bob, cas);
  for (const writer of [ann, bob, cas]) {
    expect(readingsOf(writer)).toMatchObject([
      {
        says: [
          ['De gemeente betaalt de helft.', 'bob'],
          ['Niemand betaalt.', 'cas'],
        ],
      },
    ]);
    expect(writer.offered).toMatchObject([{ pieces: [{ text: 'Morgen beginnen wij. Om negen uur.' }] }]);
  }
});

test('a section whose heading was emptied counts as taken out', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('Vervoer', '');
  ann.remove('Het vervoer is', 'De bus rijdt');
  bob.addBelow('De bus rijdt', 'Taxi mag ook.');
  meet(ann, bob);
  expect(ann.offered).toMatchObject([
    {
      heading: 'Vervoer',
      pieces: [{ text: 'Vervoer' }, { text: 'Het vervoer is voor ouders.' }, {}],
      standing: ['Taxi mag ook.'],
    },
  ]);
  expect(bob.offered).toEqual(ann.offered);
});

test('TD80 a device that dies as soon as words of others came in has told its own', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'De provincie betaalt.');
  ann.takeIn(bob.makeFile());
  ann.reopen(true);
  expect(ann.lookHere[0]?.readings).toHaveLength(2);
});

test('TD80 what is written right after others made words bold is told, though Yjs tidied up in between', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  const update = bob.makeBold('De bus rijdt');
  ann.takeIn(update);
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'De provincie betaalt.');
  meet(ann, bob);
  expect(readingsOf(ann)).toMatchObject([{ says: [['De gemeente betaalt alle zorg.', 'ann'], expect.anything()] }]);
});

test('of very much that was told what is older than a year is let go of, and that it was told stays', () => {
  const [ann] = writersApart('ann');
  const { doc } = ann.table.replica;
  const [words, stretches] = [doc.getMap('stretchWords'), doc.getMap('stretches')];
  const day = 86_400_000;
  doc.transact(() => {
    for (const [id, to] of [
      ['old', 100 * day],
      ['new', 600 * day],
    ] as const) {
      stretches.set(id, sampleStretch(id, { to }));
      for (let at = 0; at < 1_500; at += 1) words.set(`${id}/p${at}`, sampleWords(id, '', 'x', { pieceId: `p${at}` }));
    }
  });
  ann.nowMs = 601 * day;
  ann.rewrite('Morgen beginnen wij.', 'Nu beginnen wij.');
  ann.makeFile();
  expect(words.size).toBe(2_000);
  expect(words.has('new/p1499')).toBe(true);
  expect(stretches.has('old')).toBe(true);
});
