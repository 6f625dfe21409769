import { bringInContribution, joinByKey, makeParcel, makeTable, openTable, type Introduction } from '$actions';
import { loadChecklist } from '$content';
import { createId, prepareContribution, type Answer } from '$domain';
import { deriveKey, readTableContent } from '$table';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSpoken, makeVoiceLines, type VoiceLine } from '../../src/features/voices/voice-lines';
import { joinHolder, replicaOf, sealedIn, takeIn, type Holder } from '../helpers/parcels';
import { valueOf } from '../helpers/role-keys';
import { sampleAnswer } from '../helpers/samples';
import { createTestServices, introduction } from '../helpers/services';
import { tableBytes } from '../helpers/tables';

const MARKER = 'PRIVE';
const seed = Number(process.env['FUZZ_SEED'] ?? 20261126);
const party: Introduction = { ...introduction, partyName: 'SWV Rijnstreek', partyKind: 'partnership' };

async function sealedOf({ services, known }: Holder): Promise<Uint8Array> {
  return sealedIn(valueOf(await makeParcel(services, known.id, { type: 'with-keys' })).bytes);
}

/** A school that sits down at the table by the file that came. */
async function sitDown({ known }: Holder, invited: Uint8Array, partyName: string): Promise<Holder> {
  const services = createTestServices();
  const key = valueOf(await deriveKey(known.key, 'editor'));
  const holder = { services, known: valueOf(await joinByKey(services, key, { ...introduction, partyName })) };
  await takeIn(holder, invited);
  return holder;
}

/** Answers in private, with a note of one's own, brings in, and sends the parcel back. */
async function sendAnswers(holder: Holder, answers: readonly Answer[]): Promise<Uint8Array> {
  const { services, known } = holder;
  const noted = answers.map((answer) => ({ ...answer, ownNote: `${MARKER} ${known.me.party.name}` }));
  for (const answer of noted) valueOf(await services.store.answers.put(answer));
  const opened = valueOf(await openTable(services, known.id));
  const choice = { answers: noted, arrangements: [], agreementDrafts: [], registerRows: [] };
  const contribution = prepareContribution(createId(), known.id, choice);
  valueOf(await bringInContribution(services, opened, contribution, choice));
  await opened.close();
  return sealedOf(holder);
}

async function readVoices(holder: Holder, withinPartyId: string): Promise<readonly VoiceLine[]> {
  const content = readTableContent(await replicaOf(holder));
  return listSpoken(makeVoiceLines(await loadChecklist(), content, { id: withinPartyId }));
}

test('J2 CHK-7 in whatever order the files of members come, once or twice, there is one and the same spread', async () => {
  const services = createTestServices();
  const maker = { services, known: valueOf(await makeTable(services, 'Onze scholen', party, [], 'within-party')) };
  const invited = await sealedOf(maker);
  const [brug, anker, linde] = [
    await sitDown(maker, invited, 'De Brug'),
    await sitDown(maker, invited, 'Het Anker'),
    await sitDown(maker, invited, 'De Linde'),
  ];
  const files = [
    await sendAnswers(brug, [sampleAnswer('3.1b', { value: 'yes', explanation: 'Twee klassen.' })]),
    await sendAnswers(anker, [sampleAnswer('3.1b', { value: 'no', explanation: 'Bij ons niet.' })]),
    await sendAnswers(linde, [sampleAnswer('3.1b', { value: 'unknown-here', explanation: 'Nog navragen.' })]),
    await sendAnswers(linde, [sampleAnswer('3.1b', { value: 'yes', explanation: 'Nu wel.' })]),
  ];

  const orders = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const here = await joinHolder(maker, 'facilitator');
      await takeIn(here, invited);
      for (const at of order) await takeIn(here, files[at] ?? new Uint8Array());
      const [line, ...rest] = await readVoices(here, maker.known.me.party.id);
      expect(rest).toEqual([]);
      expect(
        line?.voices.map(({ member, answer, earlier, isMinority }) => [
          member.name,
          answer.explanation,
          earlier.map(({ explanation }) => explanation),
          isMinority,
        ]),
      ).toEqual([
        ['De Brug', 'Twee klassen.', [], false],
        ['De Linde', 'Nu wel.', ['Nog navragen.'], false],
        ['Het Anker', 'Bij ons niet.', [], true],
      ]);
      expect(line?.counts).toEqual([
        { value: 'yes', count: 2 },
        { value: 'no', count: 1 },
      ]);
      expect(Buffer.from(tableBytes(await replicaOf(here))).includes(MARKER)).toBe(false);
    }),
    { seed, numRuns: 12 },
  );
  for (const bytes of [invited, ...files]) expect(Buffer.from(bytes).includes(MARKER)).toBe(false);
}, 60_000);
