import type { FileProblem } from './file/file-kind';

/**
 * Everything that may be expected to go wrong, as plain data. Adapters translate foreign exceptions into these;
 * `app/notices` has one total table of what a person sees for each.
 */
export type AppError =
  | { readonly type: 'save-failed'; readonly reason: 'disk-full' | 'closed' | 'unknown' }
  | { readonly type: 'storage-unavailable' }
  | { readonly type: 'record-unreadable'; readonly kind: RecordKind; readonly id: string }
  | { readonly type: 'record-missing'; readonly kind: RecordKind; readonly id: string }
  | { readonly type: 'storage-newer'; readonly foundVersion: number }
  | { readonly type: 'storage-blocked' }
  /** A closed round lies on the table, and there is nothing yet to check by that a facilitator began it. */
  | { readonly type: 'round-unproven' }
  | { readonly type: 'invitation-invalid'; readonly reason: 'incomplete' | 'damaged' | 'foreign' | 'newer' | 'address' }
  | { readonly type: 'table-newer'; readonly foundVersion: number }
  | { readonly type: 'table-unreadable' }
  | { readonly type: 'webrtc-unavailable' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'browser-too-old' }
  | { readonly type: 'secure-context-required' }
  | { readonly type: 'signalling-unreachable'; readonly address: string }
  | { readonly type: 'signalling-address-invalid' }
  | { readonly type: 'content-unreadable'; readonly file: string }
  | { readonly type: 'file-invalid'; readonly reason: FileProblem };

/** The kinds of private record. */
export type RecordKind =
  'answer' | 'arrangement' | 'register-row' | 'agreement-draft' | 'table' | 'receipt' | 'setting' | 'region';
