import type { ConnectionStatus } from '$ports';

/** The ways by which what people wrote comes together. */
export type GatherWay = 'address' | 'pairing' | 'file';

/**
 * The ways in the order in which they are worth trying: by itself where the address can be reached, else from screen to
 * screen, and by file where this browser makes no links at all.
 */
export function orderWays({ signalling, problem }: ConnectionStatus): readonly GatherWay[] {
  if (problem !== undefined) return ['file', 'pairing', 'address'];
  return signalling === 'unreachable' ? ['pairing', 'file', 'address'] : ['address', 'pairing', 'file'];
}
