import type { AppError } from '$domain';
import type { MessageKey } from '$i18n';

/** How an error is shown: its title, its text (what happened, what is safe, what to do) and the way out it offers. */
export type Presentation = {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly wayOut: 'retry' | 'reload' | 'tables' | 'settings' | 'save-backup' | 'none';
};

/** What a person sees for each error. Total: an error without a line here does not compile (AP1). */
export const presentations = {
  'save-failed': { title: 'notices.saveFailedTitle', text: 'notices.saveFailedText', wayOut: 'save-backup' },
  'storage-unavailable': {
    title: 'notices.storageUnavailableTitle',
    text: 'notices.storageUnavailableText',
    wayOut: 'reload',
  },
  'record-unreadable': {
    title: 'notices.recordUnreadableTitle',
    text: 'notices.recordUnreadableText',
    wayOut: 'save-backup',
  },
  'record-missing': { title: 'notices.recordMissingTitle', text: 'notices.recordMissingText', wayOut: 'none' },
  'storage-newer': { title: 'notices.storageNewerTitle', text: 'notices.storageNewerText', wayOut: 'reload' },
  'storage-blocked': { title: 'notices.storageBlockedTitle', text: 'notices.storageBlockedText', wayOut: 'none' },
  'invitation-invalid': {
    title: 'notices.invitationInvalidTitle',
    text: 'notices.invitationInvalidText',
    wayOut: 'tables',
  },
  'table-newer': { title: 'notices.tableNewerTitle', text: 'notices.tableNewerText', wayOut: 'reload' },
  'table-unreadable': { title: 'notices.tableUnreadableTitle', text: 'notices.tableUnreadableText', wayOut: 'tables' },
  'webrtc-unavailable': {
    title: 'notices.webrtcUnavailableTitle',
    text: 'notices.webrtcUnavailableText',
    wayOut: 'none',
  },
  'round-unproven': { title: 'notices.roundUnprovenTitle', text: 'notices.roundUnprovenText', wayOut: 'retry' },
  'not-allowed': { title: 'notices.notAllowedTitle', text: 'notices.notAllowedText', wayOut: 'none' },
  'browser-too-old': { title: 'notices.browserTooOldTitle', text: 'notices.browserTooOldText', wayOut: 'none' },
  'secure-context-required': {
    title: 'notices.secureContextTitle',
    text: 'notices.secureContextText',
    wayOut: 'none',
  },
  'signalling-unreachable': {
    title: 'notices.signallingUnreachableTitle',
    text: 'notices.signallingUnreachableText',
    wayOut: 'settings',
  },
  'signalling-address-invalid': {
    title: 'notices.signallingAddressTitle',
    text: 'notices.signallingAddressText',
    wayOut: 'settings',
  },
  'content-unreadable': {
    title: 'notices.contentUnreadableTitle',
    text: 'notices.contentUnreadableText',
    wayOut: 'reload',
  },
  'file-invalid': { title: 'notices.fileInvalidTitle', text: 'notices.fileInvalidText', wayOut: 'none' },
} as const satisfies Record<AppError['type'], Presentation>;
