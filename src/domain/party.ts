import * as v from 'valibot';

/** The kinds of organisation that meet at a table. Source: domain.md 3, from the two public documents. */
export const PARTY_KINDS = [
  'municipality',
  'partnership',
  'school',
  'vocational',
  'provider',
  'youth-team',
  'regional-body',
  'attendance-office',
  'other',
] as const;

export type PartyKind = (typeof PARTY_KINDS)[number];

/** What a person does for a party. `reader` looks along without writing. */
export const PARTICIPANT_ROLES = [
  'policy-officer',
  'buyer',
  'partnership-coordinator',
  'care-coordinator',
  'account-manager',
  'facilitator',
  'secretary',
  'board-member',
  'reader',
] as const;

export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** Reads a party kind from outside. */
export const PartyKindSchema = v.picklist(PARTY_KINDS);

/** Reads a participant role from outside. */
export const ParticipantRoleSchema = v.picklist(PARTICIPANT_ROLES);
