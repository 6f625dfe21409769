import { describe, expect, test } from 'vitest';
import { exampleRegion, ownRegion } from '../../../../src/features/home/region';

describe('HLP-2 the region on this device', () => {
  test('a region of one’s own is empty and carries the name given, or a plain one', () => {
    expect(ownRegion('  Rijnstreek ', 'Onze regio')).toMatchObject({ name: 'Rijnstreek', isExample: false, lots: [] });
    expect(ownRegion('  ', 'Onze regio').name).toBe('Onze regio');
  });

  test('the example is marked as such, and takes the same place', async () => {
    const example = await exampleRegion();
    expect(example.isExample).toBe(true);
    expect(example.name).toBe('Holland Rijnland');
    expect(example.id).toBe(ownRegion('', 'x').id);
  });
});
