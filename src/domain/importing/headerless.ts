import { fold } from './fold';

const SERIAL = /^(?=.*\d)[\p{L}\d][\p{L}\d./-]{4,59}$/u;

/**
 * Whether the first line of a file is no header but already a serial number, alone or as Intune has it:
 * `manufacturer, model, serial`.
 */
export function isSerialList(headers: readonly string[]): boolean {
  const cells = headers.filter((header) => fold(header) !== '');
  return (cells.length === 1 || cells.length === 3) && SERIAL.test(cells.at(-1) ?? '');
}
