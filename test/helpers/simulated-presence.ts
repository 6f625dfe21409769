import type { Scheduler } from '$ports';
import type { Table } from '$table';
import { removeAwarenessStates } from 'y-protocols/awareness';

/** How long one's own word about oneself, and that of another, lasts. Source: y-protocols 1.0.7, `outdatedTimeout`. */
const LASTS_MS = 30_000;
const LOOK_EVERY_MS = LASTS_MS / 10;

/** Gives a table a client id, and the presence of this device with it: Awareness took the one of the document as it was made. */
export function useClientId({ replica: { doc, awareness } }: Table, clientId: number): void {
  const state = awareness.getLocalState();
  awareness.states.delete(awareness.clientID);
  awareness.meta.delete(awareness.clientID);
  doc.clientID = clientId;
  awareness.clientID = clientId;
  awareness.setLocalState(state);
}

/**
 * What Awareness does by the clock on the wall, by made-up time: it says again who is here, and forgets those who fell
 * silent. Until the returned function is called.
 */
export function keepPresence({ replica: { awareness } }: Table, scheduler: Scheduler): () => void {
  const heardAtMs = new Map<number, number>();
  const note = ({ added, updated }: { readonly added: number[]; readonly updated: number[] }): void => {
    for (const clientId of [...added, ...updated]) heardAtMs.set(clientId, scheduler.nowMs());
  };
  const ageOf = (clientId: number): number => scheduler.nowMs() - (heardAtMs.get(clientId) ?? 0);
  const look = (): void => {
    const own = awareness.getLocalState();
    if (own !== null && ageOf(awareness.clientID) >= LASTS_MS / 2) awareness.setLocalState(own);
    const silent = [...awareness.states.keys()].filter((id) => id !== awareness.clientID && ageOf(id) >= LASTS_MS);
    if (silent.length > 0) removeAwarenessStates(awareness, silent, 'timeout');
    stopLooking = scheduler.after(LOOK_EVERY_MS, look);
  };
  let stopLooking = scheduler.after(LOOK_EVERY_MS, look);
  heardAtMs.set(awareness.clientID, scheduler.nowMs());
  awareness.on('update', note);
  return () => {
    stopLooking();
    awareness.off('update', note);
  };
}
