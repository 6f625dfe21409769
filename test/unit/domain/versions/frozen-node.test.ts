import { frozenToText, parseFrozen, type FrozenNode } from '$domain';
import { expect, test } from 'vitest';

test('what was kept of a document is read back; what is none is not', () => {
  const nodes: readonly FrozenNode[] = [
    { name: 'heading', attributes: { level: 1 }, children: [{ runs: [{ text: 'Visie', marks: { strong: {} } }] }] },
    { name: 'paragraph' },
  ];
  expect(parseFrozen(frozenToText(nodes))).toEqual(nodes);
  for (const text of ['', '{', '{}', '[1]', '[{"name":1}]', '[{"runs":[{}]}]', '[{"name":"p","children":{}}]'])
    expect(parseFrozen(text)).toBeUndefined();
  expect(parseFrozen(`${'[{"name":"p","children":'.repeat(200)}[]${'}]'.repeat(200)}`)).toBeUndefined();
});
