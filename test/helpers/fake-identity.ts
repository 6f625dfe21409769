import type { TableRole } from '$domain';
import type { Identity, Pass } from '../../src/table/live/identity';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A signature that costs nothing, for rooms run by the thousand. What it cannot prove, the real one is tested for. */
function fakeSignature(sessionId: string, bytes: Uint8Array): Uint8Array {
  const signature = new Uint8Array(64);
  let hash = 0x811c9dc5;
  for (const byte of [...encoder.encode(sessionId), ...bytes]) hash = Math.imul(hash ^ byte, 0x01000193);
  new DataView(signature.buffer).setUint32(0, hash >>> 0);
  return signature;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** An identity without cryptography. */
export function createFakeIdentity(
  sessionId: string,
  clientId: number,
  role: TableRole = 'editor',
  epoch = 0,
): Identity {
  const pass: Pass = { sessionId, clientId, role, epoch };
  return {
    sessionId,
    role,
    epoch,
    anchor: 'anchor',
    certificate: new Uint8Array([1]),
    pass: encoder.encode(JSON.stringify(pass)),
    sign: (bytes) => Promise.resolve(fakeSignature(sessionId, bytes)),
    verify: (ofSessionId, bytes, signature) => Promise.resolve(isSame(fakeSignature(ofSessionId, bytes), signature)),
    readPass: (bytes) => Promise.resolve(readFakePass(bytes)),
    takeCertificate: () => Promise.resolve(true),
  };
}

function readFakePass(bytes: Uint8Array): Pass | 'unfit' {
  try {
    return JSON.parse(decoder.decode(bytes)) as Pass;
  } catch {
    return 'unfit';
  }
}
