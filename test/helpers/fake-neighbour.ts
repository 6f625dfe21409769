import { isWriterRole, type TableRole } from '$domain';
import type { RefusalKind } from '../../src/table/live/live-state';
import {
  parseContent,
  parseControl,
  type ContentMessage,
  type ControlMessage,
} from '../../src/table/live/talk/messages';
import type { Neighbour } from '../../src/table/live/talk/neighbour';

/** The other end of a link as the parts of a room see it; it notes what it is told and what is refused of it. */
export type FakeNeighbour = Neighbour & {
  waitingBytes: number;
  readonly control: (ControlMessage | undefined)[];
  readonly content: (ContentMessage | undefined)[];
  readonly refused: RefusalKind[];
};

export function createFakeNeighbour(sessionId: string, role: TableRole = 'editor'): FakeNeighbour {
  const control: FakeNeighbour['control'] = [];
  const content: FakeNeighbour['content'] = [];
  const refused: RefusalKind[] = [];
  return {
    pass: { sessionId, clientId: 1_000 + sessionId.length, role, epoch: 0 },
    mayWrite: isWriterRole(role),
    mayComment: role === 'commenter',
    waitingBytes: 0,
    control,
    content,
    refused,
    sendControl: (bytes) => control.push(parseControl(bytes)),
    sendContent: (bytes) => content.push(parseContent(bytes)),
    refuse: (kind) => refused.push(kind),
  };
}
