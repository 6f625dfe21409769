/** How names of people are written, as parts of patterns. They are only ever tried on some sixty characters. */

const PARTICLES = "(?:(?:van|de|der|den|het|ten|ter|te|in|op|'t|’t|el|al|le|la|du|da|dos|bin|ben|von|af) ){0,3}";
const WORD = "\\p{Lu}[\\p{L}'’-]+";
const INITIALS = '(?:(?:Th|Ch|Chr|Ph|IJ|Joh|Fr|\\p{Lu})\\. ?){1,5}';

/** J. de Vries; J.P.M. Bakker-Smit. */
const INITIALS_AND_SURNAME = `${INITIALS}${PARTICLES}${WORD}(?: ${WORD})?`;
/** Sem B.; Noor de V. */
const NAME_AND_INITIAL = `${WORD} ${PARTICLES}\\p{Lu}\\.`;
/** Sem Bakker; Noor van der Meer. */
const FULL_NAME = `${WORD} ${PARTICLES}${WORD}(?: ${WORD})?`;
/** J.V. */
const INITIALS_ALONE = '(?:\\p{Lu}\\.){1,4}';

const PERSON_WORDS =
  'leerling leerlinge scholier student jongen meisje kind zoon zoontje dochter dochtertje jeugdige jongere cliënt client pupil broer broertje zus zusje kleuter peuter baby tiener puber pleegkind neefje nichtje patiënt boy girl child son daughter youth brother sister patient';
/** Each with or without a capital: where capitals tell names from words, they cannot be passed over. */
const anyCase = PERSON_WORDS.split(' ').map(
  (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
);

/** A word that says that the name of a person follows. */
export const PERSON_BEFORE = `(?<![\\p{L}])(?:${anyCase.join('|')})(?: (?:genaamd|named|heet|called))?:? `;

/** A name that cannot be much else. */
export const SURE_NAME = `(?:${INITIALS_AND_SURNAME}|${NAME_AND_INITIAL})`;
/** A name where a word before it says that a person follows. */
export const TOLD_NAME = `(?:${SURE_NAME}|${FULL_NAME}|${INITIALS_ALONE}|${WORD})`;
/** What may be a name: `isNameOfThing` is to be asked. */
export const LIKELY_NAME = `(?:${FULL_NAME}|${INITIALS_ALONE})`;
export const SINGLE_NAME = WORD;

const THING =
  /(?:^|[ '’-])(?:gemeente|stichting|wet|regio|holland|rijnland|vereniging|raad|team|bureau|stad|perceel|provincie|rijk|ministerie|alphen|leiden|leidse|leiderdorp|hillegom|katwijk|lisse|noordwijk|noordwijkerhout|oegstgeest|teylingen|voorschoten|zoeterwoude|kaag|braassem|nieuwkoop|duin|bollenstreek|nederland|nederlandse|cluster|passend|speciaal|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jongens|meisjes|kinderen|leerlingen|jongeren|jeugdigen|scholen|ouders|groep|klas|leerjaar|tafel|hoofdstuk|artikel|tabel|bijlage|paragraaf|thema|vraag|act|council|municipality|school|youth)(?:$|[ '’-])|(?:school|college|lyceum|gymnasium|wet|verband|bestuur|groep|zorg|hulp|raad|team|huis|centrum|onderwijs|regio|land|kliniek|instelling|gemeente|plan|akkoord|fonds|overleg|kring|tafel|dienst|partners|netwerk|academie|afspraak|overeenkomst|contract|jaar|periode|project|traject|programma|arrangement)$/iu;

/** Whether words with capitals are the name of an organisation, a place, a law or the start of a sentence. */
export const isNameOfThing = (name: string): boolean => THING.test(name.trim());
