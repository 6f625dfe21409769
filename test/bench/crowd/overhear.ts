import type { Connector, Link, LinkTaker } from '$ports';

/** A connector whose links also tell what arrives over them. */
export const overhear = (connector: Connector, note: (bytes: Uint8Array) => void): Connector => ({
  connect: (meetingPoint, taker) => connector.connect(meetingPoint, overhearTaker(taker, note)),
});

const overhearTaker = (taker: LinkTaker, note: (bytes: Uint8Array) => void): LinkTaker => ({
  takeLink: (link) => {
    taker.takeLink(overhearLink(link, note));
  },
  mayOffer: () => taker.mayOffer(),
  onWanted: (listener) => taker.onWanted(listener),
  sendSignal: (toSessionId, signal) => {
    taker.sendSignal(toSessionId, signal);
  },
  onSignal: (listener) => taker.onSignal(listener),
});

const overhearLink = (link: Link, note: (bytes: Uint8Array) => void): Link => ({
  route: link.route,
  get binding() {
    return link.binding;
  },
  get waitingBytes() {
    return link.waitingBytes;
  },
  send: (channel, message) => {
    link.send(channel, message);
  },
  listen: ({ onMessage, onClose }) => {
    link.listen({
      onMessage: (channel, message) => {
        note(message);
        onMessage(channel, message);
      },
      onClose,
    });
  },
  close: (ending) => {
    link.close(ending);
  },
});
