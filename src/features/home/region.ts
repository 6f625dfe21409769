import { loadExampleRegion } from '$content';
import { emptyRegion, type Region } from '$domain';

/** There is one region on a device; the next takes its place under the same id. */
const REGION_ID = 'region';

/** A region with nothing in it yet but a name. */
export const ownRegion = (name: string, nameWhenBlank: string): Region =>
  emptyRegion(REGION_ID, name.trim() === '' ? nameWhenBlank : name.trim());

/** The example region, to be kept on this device. Throws where the app was not loaded whole. */
export const exampleRegion = async (): Promise<Region> => ({ ...(await loadExampleRegion()), id: REGION_ID });
