import * as v from 'valibot';
import { IceServerSchema, MAX_ICE_SERVERS } from './table/ice-server';
import { ParticipantRoleSchema, PartyKindSchema } from './party';
import { NameSchema, TimeSchema } from './record';
import { QuickReviewSchema, ReviewPlaceSchema } from './checklist/review';
import { SMALL_NUMBERS_BELOW, SMALL_NUMBERS_BOUNDS } from './inventory/small-number';

/** What a person chose on this device. Everything may be absent: the app then asks or takes the obvious. */
export const SettingsSchema = v.object({
  v: v.literal(1),
  language: v.optional(v.picklist(['nl', 'en']), 'nl'),
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  personName: v.optional(NameSchema, ''),
  partyName: v.optional(NameSchema, ''),
  partyKind: v.optional(PartyKindSchema),
  role: v.optional(ParticipantRoleSchema),
  signallingAddress: v.optional(v.string(), ''),
  iceServers: v.optional(v.pipe(v.array(IceServerSchema), v.maxLength(MAX_ICE_SERVERS)), []),
  reviewPlace: v.optional(ReviewPlaceSchema),
  quickReview: v.optional(QuickReviewSchema),
  hasKeyShortcuts: v.optional(v.boolean(), true),
  /** Numbers of youths below this are not told to others, where the region says nothing else. */
  smallNumbersBelow: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(SMALL_NUMBERS_BOUNDS.min), v.maxValue(SMALL_NUMBERS_BOUNDS.max)),
    SMALL_NUMBERS_BELOW,
  ),
  /** When a backup of this device was last handed over, in ms. */
  lastBackupAt: v.optional(TimeSchema),
  /** When a backup was offered and put off, and when the browser was asked to keep the work, in ms. */
  backupPutOffAt: v.optional(TimeSchema),
  keepAskedAt: v.optional(TimeSchema),
  /** Whether the advice to install was read and put away. */
  isInstallPutOff: v.optional(v.boolean()),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The settings of a fresh device. */
export const defaultSettings: Settings = {
  v: 1,
  language: 'nl',
  theme: 'system',
  personName: '',
  partyName: '',
  signallingAddress: '',
  iceServers: [],
  hasKeyShortcuts: true,
  smallNumbersBelow: SMALL_NUMBERS_BELOW,
};

/** Whether a page that came by https may not reach an address: a browser lets it talk in the clear to itself alone. */
export function isBlockedFrom(pageProtocol: string, address: string): boolean {
  if (pageProtocol !== 'https:' || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'ws:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Longer ones are nobody's address, and make a code that no camera reads. */
const MAX_INVITED_LENGTH = 200;

/** Reads an address that comes with an invitation, as it is to be shown: no name and password in it, and not too long. */
export function parseInvitedAddress(text: string): string | undefined {
  const address = parseSignallingAddress(text)?.address ?? '';
  if (address === '') return undefined;
  const { href, username, password, hash } = new URL(address);
  return username + password + hash === '' && href.length <= MAX_INVITED_LENGTH ? href : undefined;
}

/** Where a table is looked for: by its own address, else by that of this device; empty where neither has one. */
export const addressOf = (
  known: { readonly signallingAddress?: string | undefined } | undefined,
  settings: { readonly signallingAddress: string },
): string => [known?.signallingAddress, settings.signallingAddress].find(Boolean) ?? '';

/** Reads a signalling address: a full ws or wss address, or nothing. */
export function parseSignallingAddress(text: string): { readonly address: string } | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return { address: '' };
  try {
    const { protocol } = new URL(trimmed);
    return protocol === 'ws:' || protocol === 'wss:' ? { address: trimmed } : undefined;
  } catch {
    return undefined;
  }
}
