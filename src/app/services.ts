import type { Services } from '$actions';
import { createStore } from '$store';
import { createIndexedDbTableStorage } from '$table';
import { createMeshConnector } from '$transport';

/** Constructs every adapter; no other place does (AP2). */
export function createServices(): Services {
  const clock = { nowMs: () => Date.now() };
  return {
    clock,
    store: createStore(clock),
    tableStorage: createIndexedDbTableStorage(clock),
    connector: createMeshConnector(),
    ownSignallingAddress: locationToSignallingAddress(window.location),
  };
}

/** The signalling address of the host that served the app: the same host, path `signalling` beside the page. */
export function locationToSignallingAddress({
  protocol,
  host,
  pathname,
}: Pick<Location, 'protocol' | 'host' | 'pathname'>): string {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${folder}signalling`;
}
