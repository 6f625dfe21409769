/**
 * What two peers tell each other to find a way. An answer is called a reply: y-webrtc looks inside a signal called
 * "answer" and stumbles over one that nobody waits for.
 */
export type Signal =
  | { readonly type: 'offer' | 'reply'; readonly sdp: string }
  | { readonly type: 'candidate'; readonly candidate: RTCIceCandidateInit };

/** Far above any real description of two data channels. */
const MAX_SDP_CHARACTERS = 12_288;
const MAX_CANDIDATE_CHARACTERS = 1_024;

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_CANDIDATE_CHARACTERS;
}

/** Reads a signal of another device; nothing where it has not the form of one. */
export function parseSignal(value: unknown): Signal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, sdp, candidate } = value as Record<string, unknown>;
  if (type === 'candidate') return parseCandidate(candidate);
  if ((type !== 'offer' && type !== 'reply') || typeof sdp !== 'string') return undefined;
  return sdp.length <= MAX_SDP_CHARACTERS ? { type, sdp } : undefined;
}

function parseCandidate(value: unknown): Signal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = value as Record<string, unknown>;
  if (!isShortText(candidate)) return undefined;
  return {
    type: 'candidate',
    candidate: {
      candidate,
      ...(isShortText(sdpMid) ? { sdpMid } : {}),
      ...(typeof sdpMLineIndex === 'number' ? { sdpMLineIndex } : {}),
      ...(isShortText(usernameFragment) ? { usernameFragment } : {}),
    },
  };
}
