import { findPicture, frozenToText, nodesToLines, parseFrozen, pictureToNode, type LivingPicture } from '$domain';
import { expect, test } from 'vitest';

const bars: LivingPicture = {
  title: 'Per school: jongeren',
  sentence: 'Bij De Brug de meeste.',
  bars: [{ name: 'De Brug', range: { least: 1, most: 4 }, value: '1-4' }],
};

test('DOC-8 a picture is kept in a document that is frozen, and has no words of its own there', () => {
  const [kept] = parseFrozen(frozenToText([pictureToNode(bars)])) ?? [];
  expect(kept === undefined ? undefined : findPicture(kept)).toEqual(bars);
  expect(nodesToLines([pictureToNode(bars)])).toEqual([]);
});

test('DOC-8 what has not the form of a picture is none', () => {
  const kept = (drawing: unknown) => findPicture({ name: 'paragraph', attributes: { drawing } });
  const [bar] = bars.bars ?? [];
  expect(kept(bars)).toEqual(bars);
  expect(kept('<svg onload=alert(1)>')).toBeUndefined();
  expect(kept({ ...bars, bars: [{ ...bar, range: { least: 0, most: Infinity } }] })).toBeUndefined();
  expect(kept({ ...bars, bars: Array.from({ length: 101 }, () => bar) })).toBeUndefined();
  expect(kept({ ...bars, flow: { columns: [], links: [[{ from: '0', to: 0, weight: 1 }]] } })).toBeUndefined();
  expect(findPicture({ runs: [{ text: 'drawing' }] })).toBeUndefined();
});
