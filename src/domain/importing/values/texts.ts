import { accept, refuse } from '../findings';
import type { Expected, Verdict } from '../findings';
import { withoutLookAlikes } from './look-alikes';
import type { PersonnelNumberForm } from './personnel-number';

// Control characters, line separators, zero-width and direction marks, and what a wrong encoding left behind.
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u;
const INVISIBLES = new RegExp(INVISIBLE, 'gu');
/** What a spreadsheet makes of a long number; its last digits are lost. */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?E\+\d+$/i;
const ONLY_ASCII = /^[\x20-\x7e]*$/;

/** A cell without the blanks around it, and in composed letters (ü as one). */
export function trimmed(cell: string): string {
  const text = cell.trim();
  return ONLY_ASCII.test(text) ? text : text.normalize('NFC').replace(/^[\s\u00a0]+|[\s\u00a0]+$/gu, '');
}

/** Free text: line breaks and runs of blanks become one blank, invisible marks go. At most `longest` characters. */
export function parseText(cell: string, longest = 200): Verdict<string> {
  const text = trimmed(cell);
  if (text.startsWith('=')) return refuse('FORMULA', 'TEXT');
  const plain = ONLY_ASCII.test(text)
    ? text.replace(/ {2,}/g, ' ')
    : trimmed(text.replace(/\s+/gu, ' ').replace(INVISIBLES, ''));
  if (plain === '') return refuse('REQUIRED', 'TEXT');
  if (plain.length > longest) return refuse('TOO_LONG', 'TEXT', { params: { longest } });
  return accept(plain);
}

/** A long opaque text such as a hardware hash: no blanks, at most 8,000 characters. */
export function parseHash(cell: string): Verdict<string> {
  const text = trimmed(cell).replace(/\s+/gu, '');
  if (INVISIBLE.test(text)) return refuse('INVALID_CHARACTER', 'KEY');
  return text.length > 8000 ? refuse('TOO_LONG', 'TEXT', { params: { longest: 8000 } }) : accept(text);
}

/** A text by which a row is found: visible characters only, at most 64, never the start of a formula. */
export function parseKey(cell: string): Verdict<string> {
  return parseKeyAs(cell, 'KEY');
}

/** A personnel number: text, leading zeros kept, in the organisation's own form if it has set one. */
export function parsePersonnelNumber(cell: string, own?: PersonnelNumberForm): Verdict<string> {
  const key = parseKeyAs(cell, 'PERSONNEL_NUMBER');
  if (!key.ok || !own || own.pattern.test(key.value)) return key;
  const params = { length: key.value.length, form: own.form };
  return refuse('INVALID_PERSONNEL_NUMBER', 'PERSONNEL_NUMBER_FORM', { params });
}

function parseKeyAs(cell: string, expected: Expected): Verdict<string> {
  const key = trimmed(cell);
  if (/^[=+@]/.test(key)) {
    const bare = key.replace(/^[=+@\s"']+|["']+$/g, '');
    return refuse('FORMULA', expected, /^[\p{L}\p{N}._/ -]+$/u.test(bare) ? { suggestion: bare } : {});
  }
  if (INVISIBLE.test(key)) {
    const visible = key.replace(INVISIBLES, '');
    return refuse('INVALID_CHARACTER', expected, visible === '' ? {} : { suggestion: visible });
  }
  if (key.length > 64) return refuse('TOO_LONG', expected, { params: { longest: 64 } });
  if (SCIENTIFIC.test(key)) return refuse('SCIENTIFIC', 'KEY_AS_TEXT');
  const latin = withoutLookAlikes(key);
  return latin === undefined ? accept(key) : refuse('LOOK_ALIKE', expected, { suggestion: latin });
}

/** A center's own code: 2 to 12 of A–Z, 0–9 and `-`; `DEPOT` is taken. */
export function parseCenterCode(cell: string): Verdict<string> {
  const code = trimmed(cell);
  if (code.toUpperCase() === 'DEPOT') return refuse('RESERVED_CODE', 'CENTER_CODE');
  if (/^[A-Z0-9-]{2,12}$/.test(code)) return accept(code);
  const better = (withoutLookAlikes(code) ?? code).toUpperCase().replace(/[\s_]+/g, '-');
  const usable = /^[A-Z0-9-]{2,12}$/.test(better) && better !== 'DEPOT';
  return refuse('INVALID_CODE', 'CENTER_CODE', usable ? { suggestion: better } : {});
}

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]{2,}$/u;

/** An e-mail address, in small letters. */
export function parseEmail(cell: string): Verdict<string> {
  const email = trimmed(cell).toLowerCase();
  if (email.length <= 254 && EMAIL.test(email) && !email.includes('..') && !INVISIBLE.test(email)) {
    return accept(email);
  }
  const inside = /<([^<>]+)>/.exec(email)?.[1];
  return refuse('INVALID_EMAIL', 'EMAIL', inside && EMAIL.test(inside) ? { suggestion: inside } : {});
}

/** E-mail addresses separated by comma or semicolon; each once, sorted. */
export function parseEmails(cell: string): Verdict<readonly string[]> {
  const emails = new Set<string>();
  for (const part of cell.split(/[,;]/)) {
    if (part.trim() === '') continue;
    const email = parseEmail(part);
    if (!email.ok) return email;
    emails.add(email.value);
  }
  return accept([...emails].sort());
}

/** A whole name, as `Last, First` or `First Last`; of several words the last is the family name. */
export function parseName(cell: string): Verdict<{ readonly firstName: string; readonly lastName: string }> {
  const text = parseText(cell);
  if (!text.ok) return text;
  const comma = text.value.split(',').map((part) => part.trim());
  const space = text.value.lastIndexOf(' ');
  const [lastName = '', firstName = ''] =
    comma.length > 1 ? comma : [text.value.slice(space + 1), text.value.slice(0, Math.max(space, 0))];
  if (comma.length > 2 || lastName === '' || firstName === '') return refuse('INVALID_NAME', 'NAME');
  return accept({ firstName, lastName });
}
