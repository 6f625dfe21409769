import type { Reveal, Round, TableKey } from '$domain';
import { loadRounds, type TableContent } from '$table';

/**
 * Which rounds and reveals of a table a facilitator signed. Others are shown nowhere: anyone who may write can put one on
 * the table. Checking takes a moment; until then a round is not there.
 */
export class ProvenRounds {
  readonly #isSignedBySignature = new Map<string, boolean>();

  /** What of the table may be shown. */
  keep(content: TableContent): TableContent {
    if (content.rounds.length + content.reveals.length === 0) return content;
    const isProven = ({ signature }: Round | Reveal): boolean => this.#isSignedBySignature.get(signature) === true;
    return { ...content, rounds: content.rounds.filter(isProven), reveals: content.reveals.filter(isProven) };
  }

  /** Checks what was not checked yet; says whether anything was found to be signed. */
  async check(content: TableContent, key: TableKey): Promise<boolean> {
    const isNew = ({ signature }: Round | Reveal): boolean => !this.#isSignedBySignature.has(signature);
    const unchecked = { rounds: content.rounds.filter(isNew), reveals: content.reveals.filter(isNew) };
    if (unchecked.rounds.length + unchecked.reveals.length === 0) return false;
    const { keepSigned, openFacilitatorProof } = await loadRounds();
    const proof = await openFacilitatorProof(key);
    // Without anything to check by it is asked again when more is known.
    if (proof === undefined) return false;
    const signed = await keepSigned(proof, unchecked);
    for (const { signature } of [...unchecked.rounds, ...unchecked.reveals])
      this.#isSignedBySignature.set(signature, false);
    for (const { signature } of [...signed.rounds, ...signed.reveals]) this.#isSignedBySignature.set(signature, true);
    return signed.rounds.length + signed.reveals.length > 0;
  }
}
