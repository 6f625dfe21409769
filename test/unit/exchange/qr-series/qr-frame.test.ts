import { describe, expect, test } from 'vitest';
import { MAX_FRAMES, packFrame, PIECE_BYTES, unpackFrame } from '../../../../src/exchange/qr-series/qr-frame';

const frame = {
  name: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
  index: 6,
  total: 12,
  piece: Uint8Array.from({ length: PIECE_BYTES }, (_, at) => at),
};

describe('EX30 a code of a series', () => {
  test('reads as it was written', () => {
    expect(unpackFrame(packFrame(frame))).toEqual(frame);
  });

  test('has the form of the README', () => {
    // The CRC-32 of 01 02 03 04 05 06 07 08 00 01 2a is 22 6e 4c fc.
    expect(packFrame({ ...frame, index: 0, total: 1, piece: Uint8Array.of(0x2a) })).toBe('otq1.AQIDBAUGBwgAASoibkz8');
  });

  test('fits a code of 65 squares', () => {
    // Source: ISO/IEC 18004, version 12 with medium error correction, bytes.
    expect(packFrame(frame).length).toBeLessThanOrEqual(287);
  });
});

describe('EX31 what is no code of a series is not taken for one', () => {
  test.each([
    ['nothing', ''],
    ['an address', 'https://voorbeeld.nl/#/sluit-aan/abc'],
    ['a code to pair with', 'otk1.EAAAAAAAAAAAAAAAAAAAAA'],
    ['a beginning alone', 'otq1.'],
    ['what is not base64url', 'otq1.@@@@@@@@@@@@@@@@@@@@'],
    ['a number beyond the total', packFrame({ ...frame, index: 12 })],
    ['a total of none', packFrame({ ...frame, index: 0, total: 0 })],
    ['more codes than a series has', packFrame({ ...frame, total: MAX_FRAMES + 1 })],
    ['no piece', packFrame({ ...frame, piece: new Uint8Array(0) })],
    ['a piece that is too large', packFrame({ ...frame, piece: new Uint8Array(PIECE_BYTES + 1) })],
    ['endless text', `otq1.${'A'.repeat(100_000)}`],
  ])('%s', (_, text) => {
    expect(unpackFrame(text)).toBe('foreign');
  });

  test('one of a later form is known as such', () => {
    expect(unpackFrame(packFrame(frame).replace('otq1', 'otq2'))).toBe('newer');
  });
});
