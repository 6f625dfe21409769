import { isWriterRole, type KnownTable } from '$domain';
import { loadApart, type Table } from '$table';
import type { Services } from '../services';

/** What tells at a table what is written at this device, from opening to closing. */
export type KeptStretches = {
  /** Settles when it does, or when that cannot be: words of others are taken in only after that. */
  readonly ready: Promise<void>;
  /** Tells what was not told yet and ends it. */
  stop(): void;
};

/** Begins to tell at a table what is written at this device. A reader writes nothing, and this neither. */
export function keepStretches(
  { clock, scheduler }: Pick<Services, 'clock' | 'scheduler'>,
  table: Table,
  { key, me }: Pick<KnownTable, 'key' | 'me'>,
): KeptStretches {
  if (!isWriterRole(key.role) || me.participant.role === 'reader')
    return { ready: Promise.resolve(), stop: () => undefined };
  let isStopped = false;
  let stop = (): void => undefined;
  const begin = async (): Promise<void> => {
    try {
      const { StretchKeeper } = await loadApart();
      if (isStopped) return;
      const { id: participantId, partyId } = me.participant;
      const keeper = new StretchKeeper(table, { clock, scheduler, participantId, partyId });
      stop = () => {
        keeper.stop();
      };
    } catch {
      // Where not even the code of it can be fetched, one writes on all the same.
    }
  };
  return {
    ready: begin(),
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}
