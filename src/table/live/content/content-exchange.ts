import type { Scheduler } from '$ports';
import type * as Y from 'yjs';
import type { RoomMap } from '../room/room-map';
import type { ContentMessage, ControlMessage } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';
import { Acknowledgements, type AcknowledgementMeans } from './acknowledgements';
import { AnswerAsks } from './answer-asks';
import { AppliedBatches } from './applied-batches';
import { Compare } from './compare';
import { ContentSync } from './content-sync';
import { FetchState } from './fetch-state';

export type ExchangeMeans = Pick<AcknowledgementMeans, 'whenKept' | 'send'> & {
  readonly doc: Y.Doc;
  readonly map: RoomMap;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  readonly mayWrite: () => boolean;
  /** Two devices hold the same updates and show another text; or they are equal again. */
  readonly onDiverged: (from: Neighbour, isDiverged: boolean) => void;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
};

/** Everything that keeps the content of devices equal: what is written, fetched, compared and acknowledged. */
export class ContentExchange {
  readonly #content: ContentSync;
  readonly #fetch: FetchState;
  readonly #answers: AnswerAsks;
  readonly #compare: Compare;
  readonly #acknowledgements: Acknowledgements;

  constructor(means: ExchangeMeans) {
    const { doc, map, scheduler, neighbours, onChange } = means;
    const applied = new AppliedBatches((sessionId) => sessionId === map.selfId || map.members.has(sessionId));
    const onApplied = (origin: string): void => {
      this.#acknowledgements.noteApplied(origin);
    };
    const common = { doc, map, applied, scheduler, neighbours, onApplied };
    this.#acknowledgements = new Acknowledgements({ ...means, applied, onHeld: onChange });
    this.#fetch = new FetchState({
      ...common,
      onProgress: onChange,
      onFetched: (from, askedAtMs) => {
        this.#content.noteFetched(from, askedAtMs);
        this.#compare.tell(from);
      },
    });
    this.#compare = new Compare({
      ...common,
      fetch: this.#fetch,
      onDiverged: means.onDiverged,
      onRound: () => {
        this.#acknowledgements.repeatOld();
      },
    });
    this.#content = new ContentSync({
      ...common,
      mayWrite: means.mayWrite,
      onWritten: onChange,
      onTooLarge: () => {
        this.#compare.tellAllSoon();
      },
      onGap: (from) => {
        this.#fetch.want(from);
      },
    });
    this.#answers = new AnswerAsks(doc, applied, scheduler, map.isCommenter(map.selfId));
  }

  /** Whether another device said that it holds everything that was last written here. */
  holdsMine(sessionId: string): boolean {
    return this.#acknowledgements.heldBy(sessionId) >= this.#content.lastSeq;
  }

  /** Whether something was written here since the table was opened that no other device has said to hold. */
  get isOnlyHere(): boolean {
    return this.#content.lastWrittenSeq > this.#acknowledgements.heldAnywhere;
  }

  /** How far a large table that is coming in is: 0 to 1. */
  get receivedFraction(): number | undefined {
    return this.#fetch.receivedFraction;
  }

  /** Whether a large answer has begun to come in and none has come in whole since. */
  get isArriving(): boolean {
    return this.#fetch.isArriving;
  }

  take(from: Neighbour, message: ContentMessage): void {
    if (message.type === 'batch') this.#content.take(from, message);
    else if (message.type === 'ask') this.#answers.take(from, message.askId, message.stateVector);
    else if (message.type === 'slice') this.#fetch.take(from, message);
  }

  takeControl(from: Neighbour, message: Extract<ControlMessage, { type: 'acknowledgements' | 'status' }>): void {
    if (message.type === 'status') this.#compare.take(from, message);
    else this.#acknowledgements.take(from.pass.sessionId, message.entries);
  }

  /** Tells a new neighbour what is here. */
  welcome(neighbour: Neighbour): void {
    this.#compare.tell(neighbour);
  }

  lose(neighbour: Neighbour): void {
    this.#answers.stop(neighbour);
    this.#fetch.lose(neighbour);
  }

  /** The room has changed. */
  followRoom(): void {
    this.#acknowledgements.repeatAll();
    this.#compare.tellAllSoon();
  }

  /** Compares with the others now. */
  check(): void {
    void this.#compare.check();
  }

  /** Sends what was written last; after this nothing more is sent. */
  flush(): void {
    this.#content.stop();
  }

  stop(): void {
    for (const part of [this.#content, this.#fetch, this.#compare, this.#acknowledgements]) part.stop();
  }
}
