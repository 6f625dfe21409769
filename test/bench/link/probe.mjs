/**
 * What every measured page carries, ours and REF alike: it counts what goes over data channels, keeps the connections so
 * that one can be killed, and notes when a key was pressed, a button clicked, a text painted. Runs before the page's own
 * scripts; nothing of it reaches into an app.
 *
 * @param {(channel: RTCDataChannel, bytes: Uint8Array) => string} nameKind names the kind of a message that is sent
 */
function installProbe(nameKind) {
  const bench = {
    /** @type {RTCPeerConnection[]} */
    connections: [],
    /** @type {Record<string, number>} messages sent, by kind */
    sent: {},
    clickedAt: 0,
    /** @type {number[]} */
    keyTimes: [],
    /** @type {{ length: number, at: number }[]} */
    paints: [],
    linkCount: () => bench.connections.filter(({ connectionState }) => connectionState === 'connected').length,
    now: () => performance.timeOrigin + performance.now(),
    editor: () => globalThis.document.querySelector('.ProseMirror'),
  };
  globalThis.bench = bench;
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(/** @type {RTCConfiguration} */ ...settings) {
      super(...settings);
      bench.connections.push(this);
    }
  };
  const { send } = globalThis.RTCDataChannel.prototype;
  globalThis.RTCDataChannel.prototype.send = function (message) {
    Reflect.apply(send, this, [message]);
    const kind = nameKind(this, new Uint8Array(message.buffer ?? message));
    bench.sent[kind] = (bench.sent[kind] ?? 0) + 1;
  };
  globalThis.addEventListener('click', ({ timeStamp }) => (bench.clickedAt = timeStamp), { capture: true });
  globalThis.addEventListener('keydown', ({ timeStamp }) => bench.keyTimes.push(performance.timeOrigin + timeStamp), {
    capture: true,
  });

  /** The text that people wrote: no names of cursors, no placeholders. */
  bench.textOf = (/** @type {Element} */ element) => {
    const { NodeFilter } = globalThis;
    const walker = globalThis.document.createTreeWalker(
      element,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => {
        if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
        return node.classList.contains('ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    );
    const parts = [];
    while (walker.nextNode() !== null) parts.push(walker.currentNode.data);
    return parts.join('');
  };

  /** Whether the editor is there and shows a text. */
  bench.shows = (/** @type {string} */ text) => {
    const editor = bench.editor();
    return editor !== null && bench.textOf(editor).includes(text);
  };

  /** How many blocks the editor shows, and a digest of its text. */
  bench.look = async () => {
    const editor = bench.editor();
    if (editor === null) return { blockCount: 0, digest: '' };
    const bytes = new TextEncoder().encode(bench.textOf(editor));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return { blockCount: editor.childElementCount, digest: digest.join('.') };
  };

  /** Waits until the editor shows this; `equalAt` is then the moment, on the clock of `clickedAt`. */
  bench.expectLook = (/** @type {{ blockCount: number, digest: string }} */ wanted) => {
    bench.equalAt = 0;
    const look = async () => {
      const isNear = bench.editor()?.childElementCount === wanted.blockCount;
      if (isNear && (await bench.look()).digest === wanted.digest) bench.equalAt = performance.now();
      else setTimeout(look, 20);
    };
    void look();
  };

  /** From now on notes when each longer text of the last block was painted. */
  bench.watchLastBlock = () => {
    bench.keyTimes = [];
    bench.paints = [];
    bench.watcher?.disconnect();
    const lengthNow = () => {
      const block = bench.editor()?.lastElementChild;
      return block ? bench.textOf(block).length : 0;
    };
    let longest = lengthNow();
    bench.watcher = new MutationObserver(() => {
      const length = lengthNow();
      if (length <= longest) return;
      longest = length;
      requestAnimationFrame(() => {
        // The first task after a frame's callbacks comes after its painting.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => bench.paints.push({ length, at: bench.now() });
        port2.postMessage(undefined);
      });
    });
    bench.watcher.observe(globalThis.document, { subtree: true, childList: true, characterData: true });
    return longest;
  };
}

/**
 * The probe as a script of its own, for the content policy of our app allows no other.
 * @param {(channel: RTCDataChannel, bytes: Uint8Array) => string} nameKind
 */
export const probeScript = (nameKind) => `(${installProbe.toString()})(${nameKind.toString()});`;
