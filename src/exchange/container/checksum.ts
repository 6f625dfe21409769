/** The comment at the end of the archive: this and the SHA-256 of all that stands before the digits, as 64 of them. */
const LABEL = 'sha256:';
const DIGIT_COUNT = 64;
/** The end record of a ZIP without a comment; its last two bytes tell how long the comment is. Source: APPNOTE 4.3.16. */
const END_RECORD_BYTES = 22;

/** Puts a checksum over every byte into the comment of a ZIP that has none; any program still reads it. */
export async function addChecksum(zip: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(zip.length + LABEL.length + DIGIT_COUNT);
  whole.set(zip);
  new DataView(whole.buffer).setUint16(zip.length - 2, LABEL.length + DIGIT_COUNT, true);
  whole.set(new TextEncoder().encode(LABEL), zip.length);
  const digits = await hashToDigits(whole.subarray(0, whole.length - DIGIT_COUNT));
  whole.set(new TextEncoder().encode(digits), whole.length - DIGIT_COUNT);
  return whole;
}

/** Whether a file ends with a checksum of ours at all: else it is not a file of this app. */
export function hasChecksum(file: Uint8Array): boolean {
  if (file.length < END_RECORD_BYTES + LABEL.length + DIGIT_COUNT) return false;
  const comment = new TextDecoder().decode(file.subarray(-LABEL.length - DIGIT_COUNT));
  return /^sha256:[0-9a-f]{64}$/.test(comment);
}

/** Whether every byte is as it was written. */
export async function isWhole(file: Uint8Array): Promise<boolean> {
  const digits = new TextDecoder().decode(file.subarray(-DIGIT_COUNT));
  return hasChecksum(file) && digits === (await hashToDigits(file.subarray(0, file.length - DIGIT_COUNT)));
}

async function hashToDigits(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
