import { emptyLiving, fillLiving, frozenToText, hasLiving, openLiving, toParagraph, type FrozenNode } from '$domain';
import { expect, test } from 'vitest';

const living: FrozenNode = { name: 'living', attributes: { shows: 'mirror' } };
const text = toParagraph('Visie');
const nodes: readonly FrozenNode[] = [text, living, { name: 'blockquote', children: [living] }];
const shown = [toParagraph('3 eens')];

test('DM90 a frozen document keeps what its living blocks showed, wherever they stand, and nothing else is touched', () => {
  const asked: string[] = [];
  const frozen = fillLiving(nodes, (shows) => {
    asked.push(shows);
    return shown;
  });
  expect(asked).toEqual(['mirror', 'mirror']);
  const filled = { name: 'living', attributes: { shows: 'mirror' }, children: shown };
  expect(frozen).toEqual([text, filled, { name: 'blockquote', children: [filled] }]);
  expect(frozenToText(emptyLiving(frozen))).toBe(frozenToText(nodes));
});

test('DM90 read, it says of when it is; where nothing was kept that is said', () => {
  const [below, missing] = [toParagraph('Stand van gisteren'), toParagraph('niet bewaard')];
  expect(
    openLiving(
      fillLiving([living], () => shown),
      below,
      missing,
    ),
  ).toEqual([...shown, below]);
  expect(openLiving([text, living], below, missing)).toEqual([text, missing]);
});

test('DM90 read, something else may stand in the place of a picture', () => {
  const [below, picture] = [toParagraph('Stand van gisteren'), toParagraph('beeld')];
  const draw = (node: FrozenNode): FrozenNode => (node === shown[0] ? picture : node);
  const frozen = fillLiving([text, living], () => [...shown, text]);
  expect(openLiving(frozen, below, below, draw)).toEqual([text, picture, text, below]);
});

test('whether there is a living block is seen at any depth', () => {
  expect(hasLiving(nodes.slice(2))).toBe(true);
  expect(hasLiving([text, { runs: [{ text: 'living' }] }])).toBe(false);
});
