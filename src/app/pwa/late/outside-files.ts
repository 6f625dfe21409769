import { incoming } from '../../../features/shared/incoming-file.svelte';
import { takeSharedFile } from '../shared-file';

/** What a browser hands over when a file is opened with the installed app. Source: Web Application Launch, LaunchQueue. */
type Launch = { readonly files?: readonly { getFile(): Promise<File> }[] };

declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(consumer: (launch: Launch) => void): void };
  }
}

/** Takes in files that came from outside: opened with the app, or handed over by another app. */
export async function takeOutsideFiles(): Promise<void> {
  // The queue keeps what came before anyone asked.
  window.launchQueue?.setConsumer(({ files = [] }) => {
    // A file that cannot be read any more shows itself by its absence: the page to pick one is open.
    files[0]
      ?.getFile()
      .then((file) => {
        incoming.offer(file);
      })
      .catch(() => undefined);
  });
  if (!window.location.hash.startsWith('#/bestand')) return;
  const shared = await takeSharedFile();
  if (shared !== undefined) incoming.offer(shared);
}
