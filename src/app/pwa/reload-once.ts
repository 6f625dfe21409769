/** Notes for which build of the app this window was opened anew. */
const NOTE = 'ontwikkeltafel-reloaded-for';

/**
 * Whether opening the app anew may mend that a part of it could not be fetched: once for each build, with the host within
 * reach, and never while something is unsaved. Offline it would only take away what is still on the screen.
 */
export async function mayReloadOnce(isBusy: () => boolean, build: string = import.meta.url): Promise<boolean> {
  try {
    if (isBusy() || !navigator.onLine || sessionStorage.getItem(NOTE) === build) return false;
    const { ok } = await fetch('./', { method: 'HEAD', cache: 'no-store' });
    if (!ok || isBusy()) return false;
    sessionStorage.setItem(NOTE, build);
    return true;
  } catch {
    return false;
  }
}
