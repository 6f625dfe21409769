/**
 * The names of everything in a table's shared document. No other file writes such a name (TD10); README.md has the same
 * as a table.
 */

/** The form of the shared document that this build writes. A table of a newer form opens read-only (TD6). */
export const SCHEMA_VERSION = 1;

/** The roots of the shared document. Their types never change. */
export const ROOTS = {
  /** Map: facts of the table itself, under `META_KEYS`. */
  meta: 'meta',
  /** Map: party by party id. */
  parties: 'parties',
  /** Map: participant by participant id. */
  participants: 'participants',
  /** XmlFragment: the development document. */
  document: 'document',
  /** Map: answer brought in, by entry id. */
  answers: 'answers',
  /** Map: who brought in which arrangement, by entry id. */
  arrangements: 'arrangements',
  /** Map: what one party says of one arrangement, by `<entry id>/<party id>`. */
  claims: 'claims',
  /** Map: agreement brought in, by entry id. */
  agreements: 'agreements',
  /** Map: row of a register brought in, by entry id. */
  registerRows: 'registerRows',
  /** Map: round by round id. */
  rounds: 'rounds',
  /** Map: answer that is sealed, by entry id; what is left of it when it is revealed. */
  sealedAnswers: 'sealedAnswers',
  /** Map: that a part was revealed, by `<round id>/<part code>`. */
  reveals: 'reveals',
  /** Map: what is to be talked about, by agenda item id. */
  agendaItems: 'agendaItems',
  /** Map: action as it was made, by action id. */
  actions: 'actions',
  /** Map: what a field of an action was changed to, by `<action id>/<field>`. */
  actionChanges: 'actionChanges',
  /** Map: what the facilitator shows, under `DESK_KEYS`. */
  desk: 'desk',
  /** Map: raised hand by participant id. */
  hands: 'hands',
  /** Map: written round by its id. */
  writtenRounds: 'writtenRounds',
  /** Map: what someone wrote in a written round, by `<round id>/<participant id>`. */
  writtenNotes: 'writtenNotes',
  /** Map: question that a facilitator laid for everybody, by `<checklist id>.<part code>`. */
  ownQuestions: 'ownQuestions',
  /** Map: that two arrangements are the same one, or not, by its own id; the latest of each two counts. */
  entryMatches: 'entryMatches',
  /** Map: what the table said of a field of an arrangement, by its own id; the latest of each field counts. */
  settledValues: 'settledValues',
  /** Map: what the table said of a field of a register, by its own id; the latest of each field counts. */
  settledRegisterFields: 'settledRegisterFields',
  /** Map: what a party changed of its claim, by `<entry id>/<contribution id>`. */
  claimChanges: 'claimChanges',
  /** Map: what a party says of an owner, by its own id; the latest of each party counts. */
  ownerConfirmations: 'ownerConfirmations',
  /** Map: what somebody says of a passage of the document, by comment id. */
  comments: 'comments',
  /** Map: what somebody says to a comment, by its own id. */
  commentReplies: 'commentReplies',
  /** Map: that a comment is resolved or open again, by its own id; the latest of each comment counts. */
  commentStates: 'commentStates',
  /** Map: other words for a passage of the document, by suggestion id. */
  suggestions: 'suggestions',
  /** Map: how it stands with a suggestion, by its own id; the latest of each suggestion counts. */
  suggestionStates: 'suggestionStates',
  /** Map: frozen version of the document, by the hash of all that it says; none is ever changed. */
  versions: 'versions',
  /** Map: who wrote what of a version, by its id. */
  versionWriters: 'versionWriters',
  /** Map: that a version was put back, by its own id. */
  versionRestores: 'versionRestores',
  /** Map: that a chapter of the document is locked, by its own id. */
  chapterLocks: 'chapterLocks',
  /** Map: what one device wrote in the document in one go, by stretch id. */
  stretches: 'stretches',
  /** Map: what a stretch did to one piece, by `<stretch id>/<piece id>`. */
  stretchWords: 'stretchWords',
  /** Map: what was chosen for a place that was written apart, by its own id; the latest counts. */
  apartChoices: 'apartChoices',
  /** Map: what was said of a word, by its own id; the latest of each kind counts. */
  definitions: 'definitions',
  /** Map: whose words a session writes, by its number in Yjs. */
  writers: 'writers',
} as const;

/** Where what parties bring in lies, by entry id. */
export const ENTRY_ROOTS = [
  ROOTS.answers,
  ROOTS.sealedAnswers,
  ROOTS.arrangements,
  ROOTS.agreements,
  ROOTS.registerRows,
] as const;

/** The keys of `desk`. */
export const DESK_KEYS = { shown: 'shown' } as const;

/**
 * What devices compare to see that they show the same (TD32): the roots that every build knows. One that came later is left
 * out, or two builds at one table would find a difference where there is none.
 */
export const COMPARED_ROOTS = [
  ROOTS.agreements,
  ROOTS.answers,
  ROOTS.arrangements,
  ROOTS.claims,
  ROOTS.document,
  ROOTS.meta,
  ROOTS.participants,
  ROOTS.parties,
] as const;

/** The roots in which a commenter may put new entries, one's own seat among them (TD73). */
export const COMMENTER_ROOTS: ReadonlySet<string> = new Set([
  ROOTS.parties,
  ROOTS.participants,
  ROOTS.comments,
  ROOTS.commentReplies,
  ROOTS.commentStates,
  ROOTS.suggestions,
]);
/**
 * What no reader sees: it says how the document came to be, and an older build at the same table says nothing of it. Left out
 * of the fingerprint, or people with two builds would read other words for the same text.
 */
export const UNSEEN_ROOTS: readonly string[] = [ROOTS.stretches, ROOTS.stretchWords, ROOTS.versionWriters];

/** The keys of `meta`. */
export const META_KEYS = {
  schemaVersion: 'schemaVersion',
  name: 'name',
  createdAt: 'createdAt',
  /** Of which party it is the internal table; absent where several parties meet. */
  withinParty: 'withinParty',
  /** In which language its document was begun; absent in tables from before that was noted: those are in Dutch. */
  language: 'language',
  /** How long the meeting is that the agenda is made for. */
  meetingMinutes: 'meetingMinutes',
} as const;

/** The node names of the development document, as the editor's schema spells them (ED1). */
export const DOCUMENT_NODES = {
  heading: 'heading',
  paragraph: 'paragraph',
  level: 'level',
  link: 'link',
  href: 'href',
} as const;

/** The key of the reveal of one part. */
export const revealKey = (roundId: string, partCode: string): string => `${roundId}/${partCode}`;

/** The key of the change of one field of an action. */
export const actionChangeKey = (actionId: string, field: string): string => `${actionId}/${field}`;

/** The key of what one person wrote in a written round. */
export const writtenNoteKey = (roundId: string, participantId: string): string => `${roundId}/${participantId}`;

/** The key of the claims of one party about one arrangement. */
export const claimKey = (entryId: string, partyId: string): string => `${entryId}/${partyId}`;

/** The key of what one contribution changed of a claim. */
export const claimChangeKey = (entryId: string, contributionId: string): string => `${entryId}/${contributionId}`;

/** The key of what one stretch did to one piece. */
export const stretchWordsKey = (stretchId: string, pieceId: string): string => `${stretchId}/${pieceId}`;
