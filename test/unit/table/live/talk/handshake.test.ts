import type { TableKey } from '$domain';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../../../src/table/live/identity';
import { Handshake, type Greeting } from '../../../../../src/table/live/talk/handshake';
import { encodeControl, parseControl, type ControlMessage } from '../../../../../src/table/live/talk/messages';
import { createLinkPair, type LinkPair } from '../../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys } from '../../../../helpers/role-keys';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type End = { greeting: Greeting | undefined; readonly heard: ControlMessage[]; readonly handshake: Handshake };

function greetOver(link: LinkPair['a'], identity: Identity, scheduler: SimulatedScheduler, schemaVersion = 1): End {
  const heard: ControlMessage[] = [];
  const end: End = {
    greeting: undefined,
    heard,
    handshake: new Handshake(link, identity, schemaVersion, scheduler, (greeting) => {
      end.greeting = greeting;
    }),
  };
  let queue = Promise.resolve();
  link.listen({
    onMessage: (_channel, bytes) => {
      const message = parseControl(bytes);
      if (message !== undefined) heard.push(message);
      queue = queue.then(() => end.handshake.take(message));
    },
    onClose: () => undefined,
  });
  return end;
}

const lastOf = <Type extends ControlMessage['type']>(
  { heard }: End,
  type: Type,
): Extract<ControlMessage, { type: Type }> => {
  const message = heard.filter((one): one is Extract<ControlMessage, { type: Type }> => one.type === type).at(-1);
  if (message === undefined) throw new Error(`No ${type} was heard.`);
  return message;
};

async function meet(
  keys: readonly [TableKey, TableKey],
  options: Partial<Parameters<typeof createLinkPair>[0]> = {},
): Promise<{ a: End; b: End; scheduler: SimulatedScheduler; pair: LinkPair }> {
  const scheduler = createSimulatedScheduler();
  const pair = createLinkPair({ scheduler, ...options });
  const [one, other] = [await createRealIdentity(keys[0]), await createRealIdentity(keys[1])];
  const [a, b] = [greetOver(pair.a, one, scheduler), greetOver(pair.b, other, scheduler, 2)];
  await scheduler.advance(100);
  return { a, b, scheduler, pair };
}

describe('a greeting', () => {
  test('TD21 proves to each side who the other is and what it may', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    for (const [one, other] of [
      [facilitator, editor],
      [editor, reader],
      [reader, facilitator],
    ] as const) {
      const { a, b, scheduler } = await meet([one, other]);
      expect(a.greeting).toMatchObject({ type: 'proven', pass: { role: other.role, epoch: 0 }, schemaVersion: 2 });
      expect(b.greeting).toMatchObject({ type: 'proven', pass: { role: one.role } });
      expect(scheduler.timerCount).toBe(0);
    }
  });

  test('TD21 is refused when what encrypts the link differs on both ends, as with swapped fingerprints', async () => {
    const { editor } = await createRoleKeys();
    const bindings = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const;
    const { a, b } = await meet([editor, editor], { bindings });
    expect(a.greeting).toEqual({ type: 'refused', kind: 'replayed-proof' });
    expect(b.greeting).toEqual({ type: 'refused', kind: 'replayed-proof' });
  });

  test('TD21 is refused to a pass and a proof that were heard on another link', async () => {
    const { editor } = await createRoleKeys();
    const scheduler = createSimulatedScheduler();
    const [honest, victim] = [await createRealIdentity(editor), await createRealIdentity(editor)];
    const first = createLinkPair({ scheduler });
    const eavesdropper = greetOver(first.b, victim, scheduler);
    greetOver(first.a, honest, scheduler);
    await scheduler.advance(100);
    const [hello, proof] = [lastOf(eavesdropper, 'hello'), lastOf(eavesdropper, 'proof')];
    // Over the same binding even, as if the very link were played again.
    const second = createLinkPair({ scheduler, bindings: [first.a.binding, first.a.binding] });
    const again = greetOver(second.a, victim, scheduler);
    second.b.send('control', encodeControl(hello));
    second.b.send('control', encodeControl(proof));
    await scheduler.advance(100);
    expect(again.greeting).toEqual({ type: 'refused', kind: 'replayed-proof' });
  });

  test('TD21 thrown back at its maker proves nothing', async () => {
    const { editor } = await createRoleKeys();
    const scheduler = createSimulatedScheduler();
    const pair = createLinkPair({ scheduler });
    const victim = greetOver(pair.a, await createRealIdentity(editor), scheduler);
    pair.b.listen({
      onMessage: (channel, message) => {
        pair.b.send(channel, message);
      },
      onClose: () => undefined,
    });
    await scheduler.advance(100);
    expect(victim.greeting).toEqual({ type: 'refused', kind: 'outsider' });
  });

  test('TD21 is refused to an outsider: keys of another table, and a role that was made up', async () => {
    const { editor } = await createRoleKeys();
    const { editor: foreign } = await createRoleKeys();
    const strange = await meet([editor, foreign]);
    expect(strange.a.greeting).toEqual({ type: 'refused', kind: 'outsider' });
    const scheduler = createSimulatedScheduler();
    const pair = createLinkPair({ scheduler });
    const victim = greetOver(pair.a, await createRealIdentity(editor), scheduler);
    const { reader } = await createRoleKeys();
    const identity = await createRealIdentity(reader);
    const pass = identity.pass.slice();
    pass[37] = 0;
    greetOver(pair.b, { ...identity, pass }, scheduler);
    await scheduler.advance(100);
    expect(victim.greeting).toEqual({ type: 'refused', kind: 'outsider' });
  });

  test('TD21 a reader cannot pass for an editor of the same table', async () => {
    const { editor, reader } = await createRoleKeys();
    const scheduler = createSimulatedScheduler();
    const pair = createLinkPair({ scheduler });
    const victim = greetOver(pair.a, await createRealIdentity(editor), scheduler);
    const identity = await createRealIdentity(reader);
    const pass = identity.pass.slice();
    pass[37] = 1;
    greetOver(pair.b, { ...identity, pass }, scheduler);
    await scheduler.advance(100);
    expect(victim.greeting).toEqual({ type: 'refused', kind: 'outsider' });
  });

  test('TD21 with a nonce of another length is unfit', async () => {
    const { editor } = await createRoleKeys();
    const { a, scheduler } = await meet([editor, editor]);
    const hello = lastOf(a, 'hello');
    for (const length of [0, 31, 33, 64]) {
      const pair = createLinkPair({ scheduler });
      const victim = greetOver(pair.a, await createRealIdentity(editor), scheduler);
      pair.b.send('control', encodeControl({ ...hello, nonce: new Uint8Array(length) }));
      await scheduler.advance(100);
      expect(victim.greeting).toEqual({ type: 'refused', kind: 'unfit-message' });
    }
  });

  test('is repeated over a network that loses, until both are content', async () => {
    const { editor, reader } = await createRoleKeys();
    const { a, b, scheduler, pair } = await meet([editor, reader], { lossRate: 1 });
    expect([a.greeting, b.greeting]).toEqual([undefined, undefined]);
    pair.setTrouble({ lossRate: 0 });
    await scheduler.advance(4_000);
    expect([a.greeting?.type, b.greeting?.type]).toEqual(['proven', 'proven']);
  });

  test('comes to an end when nothing answers', async () => {
    const { editor } = await createRoleKeys();
    const scheduler = createSimulatedScheduler();
    const { a } = createLinkPair({ scheduler });
    const alone = greetOver(a, await createRealIdentity(editor), scheduler);
    await scheduler.advance(20_000);
    expect(alone.greeting).toEqual({ type: 'silent' });
    expect(scheduler.timerCount).toBe(0);
  });

  test('of two who were only invited waits for someone who has the certificate', async () => {
    const { editor } = await createRoleKeys();
    const invited: TableKey = { role: editor.role, seed: editor.seed, epoch: 0, anchor: editor.anchor };
    const scheduler = createSimulatedScheduler();
    const pair = createLinkPair({ scheduler });
    const [one, other] = [await createRealIdentity(invited), await createRealIdentity(invited)];
    const [a, b] = [greetOver(pair.a, one, scheduler), greetOver(pair.b, other, scheduler)];
    await scheduler.advance(60_000);
    expect([a.greeting, b.greeting]).toEqual([undefined, undefined]);
    const certificate = (await createRealIdentity(editor)).certificate ?? new Uint8Array(0);
    for (const identity of [one, other]) expect(await identity.takeCertificate(certificate)).toBe(true);
    await a.handshake.greetAgain();
    await b.handshake.greetAgain();
    await scheduler.advance(100);
    expect([a.greeting?.type, b.greeting?.type]).toEqual(['proven', 'proven']);
  });

  test('TD30 with a build that speaks otherwise ends with that, and says whose is older', async () => {
    const { editor } = await createRoleKeys();
    const { a, scheduler } = await meet([editor, editor]);
    const hello = lastOf(a, 'hello');
    for (const [linkVersion, oldestLinkVersion, isMineOlder] of [
      [9, 9, true],
      [0, 0, false],
    ] as const) {
      const pair = createLinkPair({ scheduler });
      const here = greetOver(pair.a, await createRealIdentity(editor), scheduler);
      pair.b.send('control', encodeControl({ ...hello, linkVersion, oldestLinkVersion }));
      await scheduler.advance(100);
      expect(here.greeting).toEqual({ type: 'other-version', isMineOlder });
    }
    // A newer build that still follows this one's form is no other version.
    const pair = createLinkPair({ scheduler });
    const here = greetOver(pair.a, await createRealIdentity(editor), scheduler);
    pair.b.send('control', encodeControl({ ...hello, linkVersion: 9, oldestLinkVersion: 1 }));
    await scheduler.advance(100);
    expect(here.greeting).toBeUndefined();
  });
});
