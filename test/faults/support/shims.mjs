/**
 * Browsers that fail in ways this one does not, made by scripts that run before those of the page. Table logs are the
 * databases with a store `updates`; the private database is left alone unless `isEverything`.
 */

/** @param {{ errorName: string, isEverything: boolean }} choices */
function breakHandlesInPage({ errorName, isEverything }) {
  const broken = new WeakSet();
  const known = new Set();
  const { prototype } = globalThis.IDBDatabase;
  const { transaction } = prototype;
  prototype.transaction = function (...choices) {
    if (broken.has(this)) throw new DOMException('The database connection is lost.', errorName);
    known.add(this);
    return transaction.apply(this, choices);
  };
  globalThis.breakHandles = () => {
    for (const database of known)
      if (isEverything || database.objectStoreNames.contains('updates')) broken.add(database);
  };
}

/**
 * As Safari does with a page that was in the background: from `breakHandles()` on, every handle that was open throws; one
 * that is opened anew works.
 * @param {'InvalidStateError' | 'UnknownError'} errorName
 */
export const breakHandlesScript = (errorName, isEverything = false) =>
  `(${breakHandlesInPage})(${JSON.stringify({ errorName, isEverything })});`;

/** @param {{ namePart: string }} choices */
function hangOpenInPage({ namePart }) {
  const { prototype } = globalThis.IDBFactory;
  const { open } = prototype;
  prototype.open = function (name, ...choices) {
    if (!String(name).includes(namePart)) return open.call(this, name, ...choices);
    return new EventTarget();
  };
}

/** Opening a database whose name has this in it never answers. @param {string} namePart */
export const hangOpenScript = (namePart) => `(${hangOpenInPage})(${JSON.stringify({ namePart })});`;

/** There is no IndexedDB. */
export const noDatabaseScript = `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`;

/** @param {{ shiftMs: number }} choices */
function shiftClockInPage({ shiftMs }) {
  const Native = globalThis.Date;
  globalThis.Date = class extends Native {
    constructor(...parts) {
      if (parts.length === 0) super(Native.now() + shiftMs);
      else super(...parts);
    }

    static now() {
      return Native.now() + shiftMs;
    }
  };
}

/** The clock of the device is wrong by so much. @param {number} shiftMs */
export const shiftClockScript = (shiftMs) => `(${shiftClockInPage})(${JSON.stringify({ shiftMs })});`;

/** The browser keeps nothing of the app: each window loads what the host has at that moment. */
export const noWorkerScript = `delete globalThis.Navigator.prototype.serviceWorker;`;

function tellDatabasesInPage() {
  const { prototype } = globalThis.IDBFactory;
  const { open } = prototype;
  const tell = (text) => {
    const at = performance.timeOrigin + performance.now();
    globalThis.reportShown({ kind: 'database', text, at }).catch(() => undefined);
  };
  prototype.open = function (name, ...choices) {
    const asking = open.call(this, name, ...choices);
    tell(`open ${name}`);
    asking.addEventListener('success', () => tell(`opened ${name}`));
    return asking;
  };
}

/** Tells the outside which database is being opened, and which is open. */
export const tellDatabasesScript = `(${tellDatabasesInPage})();`;
