import { hashVersion, parseRecord, VersionSchema, type Version } from '$domain';
import { expect, test } from 'vitest';

const unnamed: Omit<Version, 'id'> = {
  name: 'Voor december',
  state: 'concept',
  frozenAt: 5,
  participantId: 'anna',
  partyId: 'municipality.leiden',
  content: '[]',
  earlierIds: ['eerder'],
};

test('TD84 the id follows from all that a version says, and is another when anything of it is', async () => {
  const changes: readonly Partial<Version>[] = [
    { name: 'Voor December' },
    { state: 'discussed' },
    { frozenAt: 6 },
    { participantId: 'bo' },
    { partyId: 'x' },
    { content: '[ ]' },
    { agreements: '[]' },
    { earlierIds: [] },
  ];
  const ids = await Promise.all([{}, ...changes].map((change) => hashVersion({ ...unnamed, ...change })));
  expect(new Set(ids).size).toBe(changes.length + 1);
  expect(ids[0]).toBe(await hashVersion(unnamed));
  expect(parseRecord(VersionSchema, { ...unnamed, id: ids[0] })).toEqual({ ...unnamed, id: ids[0] });
  expect(parseRecord(VersionSchema, { ...unnamed, id: ids[0], name: '' })).toBeUndefined();
});
