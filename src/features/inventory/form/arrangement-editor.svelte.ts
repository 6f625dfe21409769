import { ArrangementSchema, type Arrangement, type FundingStream, type Origin, type VolumeUnit } from '$domain';
import { GrowingList } from '../../shared/growing-list.svelte';
import {
  RecordEditor,
  type CommonProblem,
  type OpenedRecord,
  type RecordEditorMeans,
} from '../../shared/record-editor.svelte';
import { TypedNumber, type NumberProblem } from './typed-number.svelte';

/** Everything that can be wrong with a field of an arrangement. */
export type ArrangementProblem = CommonProblem | NumberProblem | 'no-stream';

/** The fields of an arrangement that hold one text. */
export type ArrangementText =
  | 'name'
  | 'municipality'
  | 'partnership'
  | 'targetGroup'
  | 'continuityHow'
  | 'parentsPart'
  | 'source'
  | 'remarks'
  | 'ownNote';

/** The fields of an arrangement that hold several names. */
export type ArrangementNames = 'schools' | 'providers' | 'offeredTo';

/** The texts that stand in few arrangements: an empty one is none. */
export type OptionalText = 'youthCountSource' | 'volumeSource' | 'fundingGapReason';

/** One share while it is being filled in. Without a stream it stays in the form only. */
export type ShareDraft = {
  readonly stream: FundingStream | undefined;
  /** How the region calls it, where it is none of the known ones. */
  readonly name: string;
  readonly percentage: TypedNumber;
};

const shareField = (id: number): string => `share-${id}`;

/** The form of one arrangement: numbers as they are typed, shares that are still half filled in. */
export class ArrangementEditor extends RecordEditor<Arrangement, NumberProblem | 'no-stream'> {
  readonly youthCount: TypedNumber;
  readonly volume: TypedNumber;
  readonly shares: GrowingList<ShareDraft>;
  #volumeUnit: VolumeUnit;

  constructor(means: Omit<RecordEditorMeans<Arrangement>, 'schema'>, opened: OpenedRecord<Arrangement>) {
    super({ ...means, schema: ArrangementSchema }, opened);
    const { record } = opened;
    this.youthCount = new TypedNumber('whole', record.youthCount);
    this.volume = new TypedNumber('amount', record.volume?.amount);
    this.#volumeUnit = $state(record.volume?.unit ?? 'hours-per-week');
    this.shares = new GrowingList(
      record.fundingShares.map(({ stream, name = '', percentage }) => ({
        stream,
        name,
        percentage: new TypedNumber('percentage', percentage),
      })),
    );
  }

  /** The unit stays chosen while there is no amount yet. */
  get volumeUnit(): VolumeUnit {
    return this.#volumeUnit;
  }

  typeText(field: ArrangementText, text: string): void {
    this.take(field, text);
  }

  typeOptional(field: OptionalText, text: string): void {
    this.take(field, text === '' ? undefined : text);
  }

  typeNames(field: ArrangementNames, names: readonly string[]): void {
    this.take(field, names);
  }

  typeYouthCount(text: string): void {
    this.youthCount.type(text);
    this.judge('youthCount', this.youthCount.problem);
    if (this.youthCount.problem === undefined) this.change({ youthCount: this.youthCount.value });
  }

  typeVolume(text: string): void {
    this.volume.type(text);
    this.judge('volumeAmount', this.volume.problem);
    if (this.volume.problem === undefined) this.#keepVolume();
  }

  chooseVolumeUnit(unit: VolumeUnit): void {
    this.#volumeUnit = unit;
    this.#keepVolume();
  }

  fillOrigins(origins: readonly Origin[]): void {
    this.take('origins', origins.length === 0 ? undefined : origins);
  }

  /** Adds an empty share and returns its id. */
  addShare(): number {
    return this.shares.add({ stream: undefined, name: '', percentage: new TypedNumber('percentage', undefined) });
  }

  /** Chooses a stream; `name` is that of one that the region has itself. */
  chooseStream(id: number, stream: FundingStream | undefined, name = ''): void {
    const share = this.#findShare(id);
    if (share === undefined) return;
    this.shares.set(id, { ...share, stream, name });
    this.#keepShares(id);
  }

  typeStreamName(id: number, name: string): void {
    const share = this.#findShare(id);
    if (share === undefined) return;
    this.shares.set(id, { ...share, name });
    this.#keepShares(id);
  }

  typePercentage(id: number, text: string): void {
    this.#findShare(id)?.percentage.type(text);
    this.#keepShares(id);
  }

  removeShare(id: number): void {
    this.shares.remove(id);
    this.accept(shareField(id));
    this.#keepShares(id);
  }

  /** What is wrong with a share, once it is not being typed in. */
  shareProblemOf(id: number): ArrangementProblem | undefined {
    return this.problemOf(shareField(id));
  }

  override async leaveField(): Promise<void> {
    const percentages = this.shares.values.map(({ percentage }) => percentage);
    for (const typed of [this.youthCount, this.volume, ...percentages]) typed.leave();
    await super.leaveField();
  }

  #findShare(id: number): ShareDraft | undefined {
    return this.shares.rows.find((row) => row.id === id)?.value;
  }

  #keepVolume(): void {
    const { value: amount } = this.volume;
    this.change({ volume: amount === undefined ? undefined : { amount, unit: this.#volumeUnit } });
  }

  #keepShares(changedId: number): void {
    const share = this.#findShare(changedId);
    if (share !== undefined) this.judge(shareField(changedId), findShareProblem(share));
    const fundingShares = this.shares.values.flatMap(({ stream, name, percentage: { value: percentage } }) => {
      if (stream === undefined) return [];
      const ownName = stream === 'other' && name.trim() !== '' ? { name } : {};
      return [{ stream, ...(percentage === undefined ? {} : { percentage }), ...ownName }];
    });
    this.change({ fundingShares });
  }
}

const findShareProblem = ({ stream, percentage }: ShareDraft): NumberProblem | 'no-stream' | undefined =>
  percentage.problem ?? (stream === undefined && percentage.value !== undefined ? 'no-stream' : undefined);
