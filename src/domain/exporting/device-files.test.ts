import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autopilotFiles, intuneFiles, isGroupTag, rowsPerFile, type DeviceIdentity } from './device-files';

const device = (change: Partial<DeviceIdentity> = {}): DeviceIdentity => ({
  assetTag: 'HV-L-1',
  serial: 'PF0ABC12',
  manufacturer: 'Lenovo',
  model: 'ThinkPad L14',
  hardwareHash: 'T0FAEAEA/+x0==',
  windowsProductId: null,
  ...change,
});

describe('corporate identifiers for Intune', () => {
  it('are manufacturer, model and serial number without header and quotes', () => {
    expect(intuneFiles([device()]).files).toEqual(['Lenovo,ThinkPad L14,PF0ABC12\r\n']);
  });

  it('leave a device out that lacks one of them, and say which', () => {
    const { files, written, leftOut } = intuneFiles([
      device({ serial: null }),
      device({ manufacturer: ' ' }),
      device({ model: '' }),
      device({ hardwareHash: null }),
    ]);
    expect(leftOut.map((one) => one.reason)).toEqual(['NO_SERIAL', 'NO_MANUFACTURER', 'NO_MODEL']);
    expect([files.length, written]).toEqual([1, 1]);
  });
});

describe('import files for Autopilot', () => {
  it('have exactly the columns that are read', () => {
    const made = autopilotFiles([device(), device({ serial: 'X2', windowsProductId: '00330-80000' })]);
    expect(made.files).toEqual([
      'Device Serial Number,Windows Product ID,Hardware Hash\r\n' +
        'PF0ABC12,,T0FAEAEA/+x0==\r\nX2,00330-80000,T0FAEAEA/+x0==\r\n',
    ]);
  });

  it('bear a group tag where one is given, and none that would break the line', () => {
    expect(autopilotFiles([device()], 'HOME').files[0]).toBe(
      'Device Serial Number,Windows Product ID,Hardware Hash,Group Tag\r\nPF0ABC12,,T0FAEAEA/+x0==,HOME\r\n',
    );
    expect(['a,b', 'a"b', '=1', 'ä', 'a\nb'].filter(isGroupTag)).toEqual([]);
  });

  it('leave out a device without its hash', () => {
    expect(autopilotFiles([device({ hardwareHash: null })]).leftOut).toEqual([
      { assetTag: 'HV-L-1', reason: 'NO_HASH' },
    ]);
  });
});

it('a file holds at most 500 devices, and every device is in one file or left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1600 }), fc.nat({ max: 20 }), (count, every) => {
      const devices = Array.from({ length: count }, (_, index) =>
        device({
          assetTag: `T${index}`,
          serial: every > 0 && index % (every + 1) === 0 ? null : `S${index}`,
        }),
      );
      const { files, written, leftOut } = intuneFiles(devices);
      const sizes = files.map((file) => file.split('\r\n').length - 1);
      expect(sizes.every((size, at) => size === rowsPerFile || (at === sizes.length - 1 && size > 0))).toBe(
        true,
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(written);
      expect(written + leftOut.length).toBe(count);
    }),
    { numRuns: 50 },
  );
});

it('no value brings a quote, a further column, a further line or a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { files } = intuneFiles([device({ model: text })]);
      for (const file of files) {
        expect(file.split(',')).toHaveLength(3);
        expect(file).toMatch(/^[^"\r\n]*\r\n$/);
        expect(file.split(',').some((cell) => /^[=+\-@]/.test(cell))).toBe(false);
      }
    }),
  );
});
