import { expect, test } from 'vitest';
import { addressToGive, newAddressOf } from '../../../../src/actions/parcel/address-in-file';
import { makeHolder } from '../../../helpers/parcels';

const OF_TABLE = 'wss://regio.example/s';
const OF_DEVICE = 'wss://eigen.example/s';

test('TR17 the address of the table goes along, else that of this device; none with a password in it', async () => {
  const { services, known } = await makeHolder();
  expect(await addressToGive(services, known)).toBeUndefined();
  await services.store.settings.change({ signallingAddress: OF_DEVICE });
  expect(await addressToGive(services, known)).toBe(OF_DEVICE);
  expect(await addressToGive(services, { ...known, signallingAddress: OF_TABLE })).toBe(OF_TABLE);
  await services.store.settings.change({ signallingAddress: 'wss://naam:geheim@eigen.example/s' });
  expect(await addressToGive(services, known)).toBeUndefined();
});

test('TR17 an address is new where the table would be found by another, and may be reached from here', async () => {
  const { services, known } = await makeHolder();
  expect(await newAddressOf(services, undefined)).toBe('');
  expect(await newAddressOf(services, undefined, services.ownSignallingAddress)).toBe('');
  expect(await newAddressOf(services, undefined, OF_TABLE)).toBe(OF_TABLE);
  expect(await newAddressOf(services, { ...known, signallingAddress: OF_TABLE }, OF_TABLE)).toBe('');
  await services.store.settings.change({ signallingAddress: OF_DEVICE });
  expect(await newAddressOf(services, known, OF_DEVICE)).toBe('');
  expect(await newAddressOf(services, known, services.ownSignallingAddress)).toBe(services.ownSignallingAddress);
  const secure = { ...services, ownSignallingAddress: 'wss://app.example/signalling' };
  expect(await newAddressOf(secure, known, 'ws://regio.example/s')).toBe('');
  expect(await newAddressOf(secure, known, 'wss://regio.example/s')).toBe('wss://regio.example/s');
});
