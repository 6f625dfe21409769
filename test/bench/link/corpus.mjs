import * as Y from 'yjs';
import { createWriter } from './prose.mjs';
import { createRandom } from './random.mjs';

/**
 * A table as a year of work leaves it: several people wrote by turns, in chapters and paragraphs, put words in and took
 * words out in each other's, and brought in arrangements. The same in every run. Sizes are those of the whole state as
 * one Yjs update, which is what a newcomer has to get; those of a document are its words.
 */

/** The Yjs client ids of those who wrote. */
const AUTHORS = [104_729, 1_299_709, 15_485_863, 179_424_673, 982_451_653, 2_038_074_743];
const SEED = 2_027;
/** A new heading after about so many paragraphs. */
const PARAGRAPHS_PER_CHAPTER = 12;
const PARAGRAPHS_PER_ROW = 8;
/** How often the size is looked at: about this part of the whole further on. */
const LOOK_EACH = 0.02;
const BYTES_PER_PARAGRAPH = 700;
const PARAGRAPHS_PER_COUNT = 4;

const PARTIES = ['Gemeente Leiden', 'SWV Rijnstreek', 'Stichting Het Anker', 'Gemeente Alphen'];
const DAY_MS = 1_767_225_600_000;

/** @typedef {{ update: Uint8Array, sizeBytes: number, paragraphCount: number, rowCount: number }} Corpus */

/** @type {Map<number, Corpus>} */
const made = new Map();

/**
 * @param {number} sizeBytes
 * @returns {Corpus} of at least that size, and at most a few percent more
 */
export function makeCorpus(sizeBytes) {
  const stride = Math.max(1, Math.round((sizeBytes * LOOK_EACH) / BYTES_PER_PARAGRAPH));
  const corpus = made.get(sizeBytes) ?? new Author().work(stride, ({ update }) => update().length >= sizeBytes);
  made.set(sizeBytes, corpus);
  return corpus;
}

/**
 * @param {number} wordCount
 * @returns {Corpus} with at least so many words in its paragraphs, and at most a few percent more
 */
export const makeDocument = (wordCount) =>
  new Author().work(PARAGRAPHS_PER_COUNT, ({ countWords }) => countWords() >= wordCount);

class Author {
  #random = createRandom(SEED);
  #writer = createWriter(this.#random);
  #doc = new Y.Doc();
  #document = this.#doc.getXmlFragment('document');
  /** @type {Y.XmlText[]} */
  #texts = [];
  #paragraphCount = 0;
  #rowCount = 0;

  /**
   * @param {number} stride after so many paragraphs it is looked at again
   * @param {(written: { update: () => Uint8Array, countWords: () => number }) => boolean} isEnough
   */
  work(stride, isEnough) {
    this.#seatParties();
    const written = { update: () => Y.encodeStateAsUpdate(this.#doc), countWords: () => this.#countWords() };
    while (!isEnough(written)) for (let count = 0; count < stride; count += 1) this.#writeSome();
    const update = written.update();
    this.#doc.destroy();
    const { length: sizeBytes } = update;
    return { update, sizeBytes, paragraphCount: this.#paragraphCount, rowCount: this.#rowCount };
  }

  #countWords() {
    const texts = this.#texts.map((text) =>
      text
        .toDelta()
        .map(({ insert }) => insert)
        .join(''),
    );
    return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  }

  #writeSome() {
    if (this.#paragraphCount % PARAGRAPHS_PER_CHAPTER === 0) this.#turn(() => this.#addHeading());
    this.#turn(() => this.#addParagraph());
    this.#paragraphCount += 1;
    this.#turn(() => this.#putIn());
    if (this.#chance(0.6)) this.#turn(() => this.#takeOut());
    if (this.#chance(0.2)) this.#turn(() => this.#makeStrong());
    if (this.#paragraphCount % PARAGRAPHS_PER_ROW === 0) this.#turn(() => this.#bringInRow());
  }

  /** The next edit is someone's, anyone's. @param {() => void} edit */
  #turn(edit) {
    this.#doc.clientID = AUTHORS[this.#below(AUTHORS.length)] ?? 1;
    this.#doc.transact(edit);
  }

  #addHeading() {
    const heading = new Y.XmlElement('heading');
    // The editor's schema holds a level as a number.
    heading.setAttribute('level', this.#chance(0.3) ? 1 : 2);
    heading.insert(0, [new Y.XmlText(this.#writer.title())]);
    this.#document.push([heading]);
  }

  /** Most people write on at the end, some put a paragraph in between. */
  #addParagraph() {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText(this.#writer.sentences(1 + this.#below(5)));
    paragraph.insert(0, [text]);
    const { length } = this.#document;
    this.#document.insert(this.#chance(0.1) ? length - this.#below(Math.min(length, 40)) : length, [paragraph]);
    this.#texts.push(text);
  }

  #putIn() {
    const text = this.#recentText();
    text.insert(this.#below(text.length), ` ${this.#writer.phrase(2 + this.#below(8))}`);
  }

  #takeOut() {
    const text = this.#recentText();
    if (text.length > 80) text.delete(this.#below(text.length - 40), 10 + this.#below(30));
  }

  #makeStrong() {
    const text = this.#recentText();
    if (text.length > 30) text.format(this.#below(text.length - 20), 12, { strong: {} });
  }

  #recentText() {
    return this.#texts[this.#texts.length - 1 - this.#below(Math.min(this.#texts.length, 60))] ?? new Y.XmlText();
  }

  #seatParties() {
    this.#turn(() => {
      PARTIES.forEach((name, index) => {
        const id = `bench-party-${index}`;
        this.#doc
          .getMap('parties')
          .set(id, { id, name, kind: index % 2 === 0 ? 'municipality' : 'partnership', addedAt: DAY_MS });
      });
    });
  }

  #bringInRow() {
    const id = `bench.r${this.#rowCount}`;
    const partyId = `bench-party-${this.#below(PARTIES.length)}`;
    const broughtInAt = DAY_MS + this.#rowCount * 60_000;
    const name = this.#writer.title();
    this.#rowCount += 1;
    this.#doc.getMap('arrangements').set(id, { id, partyId, participantId: 'bench-person', broughtInAt, name });
    this.#doc
      .getMap('claims')
      .set(`${id}/${partyId}`, { entryId: id, partyId, claimedAt: broughtInAt, name, ...this.#describeRow() });
  }

  #describeRow() {
    const { title, sentences } = this.#writer;
    return {
      schools: [title(), title()],
      schoolKind: 'special',
      municipality: 'Leiden',
      partnership: 'SWV Rijnstreek',
      targetGroup: sentences(1),
      since: '2024-08-01',
      youthCount: 10 + this.#below(40),
      volume: { amount: 4 + this.#below(32), unit: 'hours-per-week' },
      fundingShares: [
        { stream: 'municipality-youth-act', percentage: 60 },
        { stream: 'partnership', percentage: 40 },
      ],
      financialOwner: { state: 'named', names: ['Gemeente Leiden'] },
      contentOwner: { state: 'shared', names: ['SWV Rijnstreek', 'Stichting Het Anker'] },
      providers: [title()],
      cooperationAgreement: 'yes',
      isPartOfOffer: 'unknown',
      offeredTo: [],
      continuity: 'no',
      continuityHow: sentences(1),
      parentsPart: sentences(1),
      source: 'Jeugdplan',
      referenceDate: '2026-01-01',
      remarks: sentences(2),
    };
  }

  #chance(/** @type {number} */ part) {
    return this.#random() < part;
  }

  #below(/** @type {number} */ count) {
    return Math.floor(this.#random() * count);
  }
}
