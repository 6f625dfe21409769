import { err, ok, type AppError, type Result } from '$domain';
import { privateCopyName, saveFile, workToCopy } from '$exchange';
import type { Services } from './services';

/** Saves a readable copy of all private work on this device as a file outside the browser. */
export async function savePrivateCopy({ store, clock }: Services): Promise<Result<undefined, AppError>> {
  try {
    const [answers, arrangements, agreementDrafts, regions, settings] = await Promise.all([
      store.answers.list(),
      store.arrangements.list(),
      store.agreementDrafts.list(),
      store.regions.list(),
      store.settings.read(),
    ]);
    const work = {
      answers: answers.records,
      arrangements: arrangements.records,
      agreementDrafts: agreementDrafts.records,
      regions: regions.records,
      settings,
    };
    saveFile(privateCopyName(clock.nowMs()), 'application/json', workToCopy(work, clock.nowMs()));
    return ok(undefined);
  } catch {
    return err({ type: 'storage-unavailable' });
  }
}
