/** What other systems know a device by. */
export type DeviceIdentity = {
  readonly assetTag: string;
  readonly serial: string | null;
  readonly manufacturer: string;
  readonly model: string;
  readonly hardwareHash: string | null;
  readonly windowsProductId: string | null;
};

/** Why a device cannot stand in a file: what it lacks, or that a value would need quotes, which are not read. */
export const leftOutReasons = ['NO_SERIAL', 'NO_MANUFACTURER', 'NO_MODEL', 'NO_HASH', 'UNFIT'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export type LeftOut = { readonly assetTag: string; readonly reason: LeftOutReason };

/** Files of at most `rowsPerFile` devices each, and who is in none of them. */
export type DeviceFiles = {
  readonly files: readonly string[];
  readonly written: number;
  readonly leftOut: readonly LeftOut[];
};

/** The most that one file may hold; what is more goes into the next. */
export const rowsPerFile = 500;

type Cells = { readonly cells: readonly string[] } | { readonly reason: LeftOutReason };

/** Neither quotes nor a separator, nothing beyond ASCII, and nothing that a spreadsheet would run. */
const fit = /^(?![=+\-@])[\x20\x21\x23-\x2b\x2d-\x7e]*$/;

function cellsOf(
  device: DeviceIdentity,
  needed: readonly (readonly [string | null, LeftOutReason])[],
): Cells {
  const missing = needed.find(([value]) => value === null || value.trim() === '');
  if (missing) return { reason: missing[1] };
  const cells = needed.map(([value]) => (value ?? '').trim());
  return cells.every((cell) => fit.test(cell)) ? { cells } : { reason: 'UNFIT' };
}

function filesOf(
  devices: readonly DeviceIdentity[],
  head: readonly string[],
  cells: (device: DeviceIdentity) => Cells,
): DeviceFiles {
  const lines: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const device of devices) {
    const made = cells(device);
    if ('reason' in made) leftOut.push({ assetTag: device.assetTag, reason: made.reason });
    else lines.push(made.cells.join(','));
  }
  const files: string[] = [];
  for (let at = 0; at < lines.length; at += rowsPerFile) {
    files.push([...head, ...lines.slice(at, at + rowsPerFile)].map((line) => `${line}\r\n`).join(''));
  }
  return { files, written: lines.length, leftOut };
}

/** Corporate identifiers for Intune: manufacturer, model, serial number, without a header. */
export function intuneFiles(devices: readonly DeviceIdentity[]): DeviceFiles {
  return filesOf(devices, [], (device) =>
    cellsOf(device, [
      [device.manufacturer, 'NO_MANUFACTURER'],
      [device.model, 'NO_MODEL'],
      [device.serial, 'NO_SERIAL'],
    ]),
  );
}

/** Whether a group tag can stand in a file for Autopilot. */
export function isGroupTag(text: string): boolean {
  return text.length <= 500 && fit.test(text);
}

/** Import files for Windows Autopilot; the product id may be empty, the group tag stands where one is given. */
export function autopilotFiles(devices: readonly DeviceIdentity[], groupTag = ''): DeviceFiles {
  const head = ['Device Serial Number', 'Windows Product ID', 'Hardware Hash'];
  const tagged = groupTag === '' ? { head, tail: [] } : { head: [...head, 'Group Tag'], tail: [groupTag] };
  return filesOf(devices, [tagged.head.join(',')], (device) => {
    const made = cellsOf(device, [
      [device.serial, 'NO_SERIAL'],
      [device.hardwareHash, 'NO_HASH'],
    ]);
    if ('reason' in made) return made;
    const [serial = '', hash = ''] = made.cells;
    const product = (device.windowsProductId ?? '').trim();
    return fit.test(product) ? { cells: [serial, product, hash, ...tagged.tail] } : { reason: 'UNFIT' };
  });
}
