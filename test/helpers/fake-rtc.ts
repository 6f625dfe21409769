const fingerprintOf = (name: string): string =>
  Array.from({ length: 32 }, (_, index) =>
    ((name.charCodeAt(index % name.length) + index) & 0xff).toString(16).padStart(2, '0'),
  ).join(':');

/** A description that promises a certificate of its own, as far as the code under test reads it. */
export const createFakeSdp = (name: string): string =>
  `v=0\r\na=fingerprint:sha-256 ${fingerprintOf(name)}\r\ns=${name}\r\n`;

/** Enough of a browser's WebRTC to lead two peers through their conversation: descriptions, states and channels. */
export class FakeRtc {
  static readonly connections: FakeRtc[] = [];
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  iceGatheringState: RTCIceGatheringState = 'complete';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  onicecandidate: ((event: { candidate: { toJSON(): RTCIceCandidateInit } | null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  readonly channels: FakeChannel[] = [];
  readonly candidates: RTCIceCandidateInit[] = [];
  readonly config: RTCConfiguration | undefined;
  isClosed = false;

  constructor(config?: RTCConfiguration) {
    this.config = config;
    FakeRtc.connections.push(this);
  }

  createDataChannel(label: string, options: RTCDataChannelInit): FakeChannel {
    const channel = new FakeChannel(label, options);
    this.channels.push(channel);
    return channel;
  }

  createOffer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'offer', sdp: createFakeSdp(`offer-${FakeRtc.connections.indexOf(this)}`) });
  }

  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'answer', sdp: createFakeSdp(`answer-${FakeRtc.connections.indexOf(this)}`) });
  }

  setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.localDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
    return Promise.resolve();
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (description.sdp === 'broken') return Promise.reject(new Error('unfit description'));
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    return Promise.resolve();
  }

  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    this.candidates.push(candidate);
    return Promise.resolve();
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  /** As when both sides have described themselves and found the way. */
  open(): void {
    this.localDescription ??= { type: 'offer', sdp: createFakeSdp('local') };
    this.remoteDescription ??= { type: 'answer', sdp: createFakeSdp('remote') };
    for (const channel of this.channels) channel.open();
  }

  close(): void {
    this.isClosed = true;
    for (const channel of this.channels) channel.readyState = 'closed';
  }
}

/** One channel; what is sent on it waits until `drain`. */
export class FakeChannel {
  readonly label: string;
  readonly options: RTCDataChannelInit;
  readyState: RTCDataChannelState = 'connecting';
  binaryType = '';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  readonly sent: Uint8Array[] = [];
  isFull = false;

  constructor(label: string, options: RTCDataChannelInit) {
    this.label = label;
    this.options = options;
  }

  open(): void {
    this.readyState = 'open';
    this.onopen?.();
  }

  send(frame: Uint8Array): void {
    if (this.isFull) throw new Error('The buffer is full.');
    this.sent.push(frame);
    this.bufferedAmount += frame.length;
  }

  /** As when a frame comes in. */
  receive(...bytes: readonly number[]): void {
    this.onmessage?.({ data: Uint8Array.from(bytes).buffer });
  }

  /** As when the network has taken what was waiting. */
  drain(): void {
    this.bufferedAmount = 0;
    this.onbufferedamountlow?.();
  }

  close(): void {
    this.readyState = 'closed';
  }
}
