import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { encodeContent, encodeControl, parseContent, parseControl } from '../../../../../src/table/live/talk/messages';

const bytes = (write: (to: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

describe('messages', () => {
  test('TD30 of a type above 127 are skipped, so that a newer build can say more; another unknown type is unfit', () => {
    for (const type of [128, 200, 16_384]) {
      const message = bytes((to) => {
        encoding.writeVarUint(to, type);
        encoding.writeVarString(to, 'whatever a newer build says');
      });
      expect(parseControl(message)).toEqual({ type: 'skipped' });
      expect(parseContent(message)).toEqual({ type: 'skipped' });
    }
    for (const type of [11, 127]) expect(parseControl(bytes((to) => encoding.writeVarUint(to, type)))).toBeUndefined();
    for (const type of [3, 127]) expect(parseContent(bytes((to) => encoding.writeVarUint(to, type)))).toBeUndefined();
  });

  test('cut off at any byte are unfit', () => {
    const whole = encodeContent({ type: 'batch', origin: 'a'.repeat(43), seq: 300, update: new Uint8Array(20) });
    for (let length = 0; length < whole.length; length += 1)
      expect(parseContent(whole.subarray(0, length))).toBeUndefined();
    const control = encodeControl({ type: 'acknowledgements', entries: [{ origin: 'a', device: 'b', seq: 5 }] });
    for (let length = 0; length < control.length; length += 1)
      expect(parseControl(control.subarray(0, length))).toBeUndefined();
  });

  test('do not read past their own end into the bytes beside them', () => {
    const whole = encodeContent({ type: 'ask', askId: 1, stateVector: new Uint8Array(50) });
    const pool = new Uint8Array(200);
    pool.set(whole, 10);
    expect(parseContent(pool.subarray(10, 10 + whole.length))).toEqual({
      type: 'ask',
      askId: 1,
      stateVector: new Uint8Array(50),
    });
    expect(parseContent(pool.subarray(10, 10 + whole.length - 1))).toBeUndefined();
  });

  test('with a number beyond 2^53 are unfit', () => {
    for (const number of [2 ** 53, 2 ** 54 + 2, 2 ** 60]) {
      const message = bytes((to) => {
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, 'a');
        writeBeyond(to, number);
        encoding.writeVarUint8Array(to, new Uint8Array(2));
      });
      expect(parseContent(message)).toBeUndefined();
    }
  });

  test('with longer fields or lists than any device sends are unfit', () => {
    const record = new Uint8Array(8_193);
    expect(parseControl(encodeControl({ type: 'presence', record }))).toBeUndefined();
    expect(parseControl(encodeControl({ type: 'members', records: [record] }))).toBeUndefined();
    const records = Array.from({ length: 513 }, () => new Uint8Array(1));
    expect(parseControl(encodeControl({ type: 'members', records }))).toBeUndefined();
    const entries = Array.from({ length: 2_049 }, () => ({ origin: 'a', device: 'b', seq: 1 }));
    expect(parseControl(encodeControl({ type: 'acknowledgements', entries }))).toBeUndefined();
    const signal = new Uint8Array(16_385);
    expect(parseControl(encodeControl({ type: 'signal', from: 'a', to: 'b', signal }))).toBeUndefined();
    const update = new Uint8Array(1);
    expect(parseContent(encodeContent({ type: 'batch', origin: 'x'.repeat(65), seq: 1, update }))).toBeUndefined();
    // A list that says it is long, and is not there.
    expect(
      parseControl(
        bytes((to) => {
          encoding.writeVarUint(to, 4);
          encoding.writeVarUint(to, 2 ** 32);
        }),
      ),
    ).toBeUndefined();
  });
});

/** lib0 writes no number beyond 2^53 rightly. */
function writeBeyond(to: encoding.Encoder, number: number): void {
  let rest = BigInt(number);
  while (rest > 127n) {
    encoding.writeUint8(to, Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  encoding.writeUint8(to, Number(rest));
}
