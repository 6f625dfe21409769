import type { TableKey } from '$domain';
import { deriveKey } from '$table';
import { describe, expect, test } from 'vitest';
import { handOver, makeHandover, readHandover, type Handover } from '../../../../src/table/live/key-renewal';
import type { ControlMessage } from '../../../../src/table/live/talk/messages';
import { createFakeNeighbour } from '../../../helpers/fake-neighbour';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';

type Keys = Extract<ControlMessage, { type: 'keys' }>;

/** What the holder of these keys would tell a neighbour of a role. */
async function toldTo(handover: Handover, role: TableKey['role'], sessionId = 'someone'): Promise<Keys> {
  const neighbour = createFakeNeighbour(sessionId, role);
  await handOver(handover, [neighbour]);
  const [message] = neighbour.control;
  if (message?.type !== 'keys') throw new Error('Nothing was handed over.');
  return message;
}

describe('new keys', () => {
  test('TD28 are made by a facilitator only', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    expect(valueOf(await makeHandover(facilitator, ['x']))).toMatchObject({ key: { role: 'facilitator', epoch: 1 } });
    for (const key of [editor, reader])
      expect(await makeHandover(key, [])).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('TD28 come to each as its role may have them, and go on to the next', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    const made = valueOf(await makeHandover(facilitator, ['out']));
    const from = createFakeNeighbour('f', 'facilitator');
    const [forEditor, forReader] = [await toldTo(made, 'editor'), await toldTo(made, 'reader')];
    const anchor = facilitator.anchor ?? '';
    const taken = await readHandover(editor, anchor, from, forEditor);
    if (typeof taken === 'string') throw new Error(taken);
    expect(taken.key).toEqual(valueOf(await deriveKey(made.key, 'editor')));
    expect(taken.excluded).toEqual(new Set(['out']));
    const passedOn = await readHandover(reader, anchor, createFakeNeighbour('e'), await toldTo(taken, 'reader'));
    expect(passedOn).toMatchObject({ key: valueOf(await deriveKey(made.key, 'reader')) });
    expect(await readHandover(reader, anchor, from, forReader)).toEqual(passedOn);
    // A second device of the facilitator makes its own seed.
    const second = await readHandover(
      facilitator,
      anchor,
      createFakeNeighbour('e'),
      await toldTo(taken, 'facilitator'),
    );
    expect(second).toMatchObject({ key: { role: 'facilitator', seed: facilitator.seed, epoch: 1 } });
  });

  test('TD28 come to a commenter with the word that makes it one, from who may write only', async () => {
    const { facilitator, commenter, reader } = await createRoleKeys();
    const made = valueOf(await makeHandover(facilitator, []));
    const anchor = facilitator.anchor ?? '';
    const told = await toldTo(made, 'commenter');
    const taken = await readHandover(commenter, anchor, createFakeNeighbour('e'), told);
    expect(taken).toMatchObject({ key: valueOf(await deriveKey(made.key, 'commenter')) });
    for (const role of ['commenter', 'reader'] as const)
      expect(await readHandover(commenter, anchor, createFakeNeighbour('x', role), told)).toBe('forged');
    const [seed = ''] = told.seed.split('.');
    for (const forged of [seed, `${seed}.${commenter.warrant ?? ''}`, `${seed}.${'A'.repeat(128)}`])
      expect(await readHandover(commenter, anchor, createFakeNeighbour('e'), { ...told, seed: forged })).toBe('forged');
    expect(await readHandover(reader, anchor, createFakeNeighbour('e'), told)).toBe('forged');
    const neighbour = createFakeNeighbour('r', 'reader');
    if (typeof taken !== 'string') await handOver(taken, [neighbour]);
    expect(neighbour.control).toEqual([]);
  });

  test('TD28 forged by an editor are refused: another certificate, or another seed beside the right one', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    const anchor = facilitator.anchor ?? '';
    const from = createFakeNeighbour('e', 'editor');
    const { facilitator: foreign } = await createRoleKeys();
    const forged = await toldTo(valueOf(await makeHandover(foreign, [])), 'editor');
    expect(await readHandover(editor, anchor, from, forged)).toBe('forged');
    const right = await toldTo(valueOf(await makeHandover(facilitator, [])), 'editor');
    for (const seed of ['A'.repeat(43), forged.seed, 'kort', '!'.repeat(43)])
      expect(await readHandover(editor, anchor, from, { ...right, seed })).toBe('forged');
    for (const certificate of [right.certificate.slice(1), new Uint8Array(0), new Uint8Array(130)])
      expect(await readHandover(editor, anchor, from, { ...right, certificate })).toBe('forged');
    // No certificate speaks of the readers' secret: one reader cannot give it to another.
    const forReader = await toldTo(valueOf(await makeHandover(facilitator, [])), 'reader');
    expect(await readHandover(reader, anchor, createFakeNeighbour('r', 'reader'), forReader)).toBe('forged');
  });

  test('TD28 that are known already change nothing, however often they come', async () => {
    const { facilitator } = await createRoleKeys();
    const made = valueOf(await makeHandover(facilitator, []));
    const editor = valueOf(await deriveKey(made.key, 'editor'));
    const told = await toldTo(made, 'editor');
    expect(await readHandover(editor, facilitator.anchor ?? '', createFakeNeighbour('e'), told)).toBe('known');
  });

  test('TD28 are not given to whoever is excluded, who hears that there are new ones', async () => {
    const { facilitator, editor } = await createRoleKeys();
    const made = valueOf(await makeHandover(facilitator, ['out']));
    const told = await toldTo(made, 'editor', 'out');
    expect(told.seed).toBe('');
    const anchor = facilitator.anchor ?? '';
    expect(await readHandover(editor, anchor, createFakeNeighbour('e'), told)).toBe('left-out');
    // Without the facilitator's certificate that is only a rumour.
    const rumour = { ...told, certificate: new Uint8Array(130) };
    expect(await readHandover(editor, anchor, createFakeNeighbour('e'), rumour)).toBe('forged');
  });

  test('TD28 are handed over by no reader', async () => {
    const { facilitator } = await createRoleKeys();
    const made = valueOf(await makeHandover(facilitator, []));
    const neighbour = createFakeNeighbour('r', 'reader');
    await handOver({ ...made, key: valueOf(await deriveKey(made.key, 'reader')) }, [neighbour]);
    expect(neighbour.control).toEqual([]);
  });
});
