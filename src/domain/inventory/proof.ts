import type { AnswerValue } from '../checklist/review';
import { VOLUME_UNITS, type Arrangement, type VolumeUnit } from './arrangement';
import { protectVolume, youthRange, type CountRange } from './suppression';
import { tally } from './tabulate';

/** What of the arrangements a part asks for. */
export type ProofSubject =
  'arrangements' | 'youths' | 'volume' | 'offer' | 'offered-to' | 'offered-volume' | 'contracts';

/** The parts that the inventory says something about. Source: features.md CHK-11, domain.md 5 and 6. */
const SUBJECT_BY_PART_CODE: ReadonlyMap<string, ProofSubject> = new Map([
  ['2.2a', 'contracts'],
  ['3.1a', 'arrangements'],
  ['3.1b', 'youths'],
  ['3.1c', 'volume'],
  ['3.2a', 'offer'],
  ['3.2b', 'offered-to'],
  ['3.2c', 'offered-volume'],
]);

/** What is read of an arrangement, one's own or one at a table. */
export type ProofFacts = Pick<
  Arrangement,
  'youthCount' | 'youthCountBelow' | 'volume' | 'isPartOfOffer' | 'offeredTo' | 'contractEnd'
>;

/** What the inventory says to a part. */
export type InventoryProof = {
  readonly subject: ProofSubject;
  /** The arrangements that the part is about. */
  readonly total: number;
  /** Those of which it is not filled in. */
  readonly missing: number;
  /** Those of which it is filled in that it is not so. */
  readonly against: number;
  /** How many youths, as the reader may know it. */
  readonly youths: CountRange;
  /** The volume by unit, in the order of the units. */
  readonly volumes: readonly { readonly amount: number; readonly unit: VolumeUnit }[];
  /** The different municipalities that something is offered to. */
  readonly municipalities: number;
};

/** An arrangement that a part is about, and whether what the part asks is not filled in there. */
export type ProofRow<Facts extends ProofFacts> = { readonly facts: Facts; readonly isMissing: boolean };

/** The arrangements that a part is about: first those to be filled in, each half in the order of the inventory. */
export function listProofRows<Facts extends ProofFacts>(
  partCode: string,
  inventory: readonly Facts[],
): readonly ProofRow<Facts>[] {
  const subject = SUBJECT_BY_PART_CODE.get(partCode);
  if (subject === undefined) return [];
  const rows = askedOf(subject, inventory).map((facts) => ({ facts, isMissing: isMissing(subject, facts) }));
  return [...rows.filter((row) => row.isMissing), ...rows.filter((row) => !row.isMissing)];
}

/**
 * Reads off what the inventory says to a part; `undefined` for a part that it says nothing about.
 *
 * @param smallBelow Numbers of youths below this are not told; `NOTHING_IS_SMALL` for who it belongs to.
 */
export function findProof(
  partCode: string,
  inventory: readonly ProofFacts[],
  smallBelow: number,
): InventoryProof | undefined {
  const subject = SUBJECT_BY_PART_CODE.get(partCode);
  if (subject === undefined) return undefined;
  const asked = askedOf(subject, inventory);
  return {
    subject,
    total: asked.length,
    missing: asked.filter((facts) => isMissing(subject, facts)).length,
    against: subject === 'offer' ? asked.filter(({ isPartOfOffer }) => isPartOfOffer === 'no').length : 0,
    youths: tally(asked, (facts) => youthRange(facts, smallBelow)).range,
    volumes: sumVolumes(asked.map((facts) => protectVolume(facts, smallBelow))),
    municipalities: countNames(asked.flatMap(({ offeredTo }) => offeredTo)),
  };
}

/** Two facts that do not go together: an answer, and what the inventory says. */
export type ProofFlag = { readonly value: 'yes'; readonly proof: InventoryProof };

/**
 * Finds where an answer goes beyond the inventory: a yes while there is nothing, while something is not filled in, or while
 * it says otherwise. What the inventory says of contracts is only a part of what is asked, and never goes against an answer.
 */
export function findProofFlag(value: AnswerValue | undefined, proof: InventoryProof): ProofFlag | undefined {
  if (value !== 'yes' || proof.subject === 'contracts') return undefined;
  return proof.total === 0 || proof.missing > 0 || proof.against > 0 ? { value, proof } : undefined;
}

const askedOf = <Facts extends ProofFacts>(subject: ProofSubject, inventory: readonly Facts[]): readonly Facts[] =>
  subject === 'offered-volume' ? inventory.filter(isOffered) : inventory;

const isOffered = ({ isPartOfOffer, offeredTo }: ProofFacts): boolean =>
  isPartOfOffer === 'yes' || countNames(offeredTo) > 0;

function isMissing(subject: ProofSubject, facts: ProofFacts): boolean {
  switch (subject) {
    case 'arrangements':
      return false;
    case 'youths':
      return facts.youthCount === undefined && facts.youthCountBelow === undefined;
    case 'volume':
    case 'offered-volume':
      return facts.volume === undefined;
    case 'offer':
      return facts.isPartOfOffer === 'unknown';
    case 'offered-to':
      return countNames(facts.offeredTo) === 0;
    case 'contracts':
      return facts.contractEnd === undefined;
  }
}

/** The volume of all of them, by unit in the order of the units. */
export function sumVolumes(inventory: readonly Pick<ProofFacts, 'volume'>[]): InventoryProof['volumes'] {
  return VOLUME_UNITS.flatMap((unit) => {
    const amounts = inventory.flatMap(({ volume }) => (volume?.unit === unit ? [volume.amount] : []));
    // In hundredths, so that no rest of adding up is shown.
    const amount = amounts.reduce((sum, own) => sum + Math.round(own * 100), 0) / 100;
    return amounts.length === 0 ? [] : [{ amount, unit }];
  });
}

const countNames = (names: readonly string[]): number =>
  new Set(names.map((name) => name.trim().toLocaleLowerCase('nl')).filter((name) => name !== '')).size;
