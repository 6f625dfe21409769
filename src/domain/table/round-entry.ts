import * as v from 'valibot';
import { AskedSchema } from '../checklist/own/own-question';
import { IdSchema, TimeSchema } from '../record';
import { broughtInEntries, TypedForSchema } from './table-entry';

/** 32 bytes, base64url. */
const KeyTextSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** An Ed25519 signature, base64url. */
const SignatureSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/));

/** A sealed answer: words of at most 20,000 characters, in whatever letters, with what goes around them. */
const MAX_BOX_LENGTH = 200_000;

/**
 * A round in which parties lay their answers to a checklist sealed, until they are revealed together. `sealKey`: the
 * public half of the key that opens them; the other half follows from the facilitator's key alone. `signature`: the
 * facilitator's, over all of it; without that anyone who may write could have answers sealed for themselves.
 */
export const RoundSchema = v.object({
  id: IdSchema,
  checklistId: IdSchema,
  startedAt: TimeSchema,
  participantId: IdSchema,
  sealKey: KeyTextSchema,
  signature: SignatureSchema,
});
export type Round = v.InferOutput<typeof RoundSchema>;

/**
 * An answer as it lies on the table before it is revealed: who laid it on which part and when, and nothing of what it says.
 * What was asked is said, for who leads the round and may not have the question.
 * `commitment`: SHA-256 of the words with a salt, base64url, by which everybody can check later that they were these.
 */
export const SealedAnswerSchema = v.object({
  ...broughtInEntries,
  roundId: IdSchema,
  checklistId: IdSchema,
  partCode: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  commitment: KeyTextSchema,
  box: v.pipe(v.string(), v.maxLength(MAX_BOX_LENGTH)),
  typedFor: v.optional(TypedForSchema),
  asked: v.optional(AskedSchema),
});
export type SealedAnswer = v.InferOutput<typeof SealedAnswerSchema>;

/** That a part of a round was revealed, by the facilitator's signature: from then on answers on it are laid open. */
export const RevealSchema = v.object({
  roundId: IdSchema,
  partCode: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  revealedAt: TimeSchema,
  participantId: IdSchema,
  signature: SignatureSchema,
});
export type Reveal = v.InferOutput<typeof RevealSchema>;
