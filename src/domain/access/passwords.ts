import { commonPasswords } from './common-passwords';

/** Characters that a password needs at least. */
export const passwordLength = 12;
/** More than this is no password but a file. */
export const passwordLimit = 200;

export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'ACCOUNT_NAME';

/** Letters and digits as read: case, accents, signs and the usual swaps of digits for letters left aside. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[@4]/g, 'a')
    .replace(/3/g, 'e')
    .replace(/[1!|]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/[^a-z0-9]/g, '');
}

const common = new Set(commonPasswords.flatMap((word) => [word, plain(word)]));

/** Whether the text is one short piece over and over: "abcabcabcabc", "111111111111". */
function repeats(text: string): boolean {
  for (let size = 1; size <= 4; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

/** Whether each sign follows the one before it, up or down: "abcdefghijkl", "987654321098". */
function runs(text: string): boolean {
  const steps = [...text].slice(1).map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index));
  return [1, -1].some(
    (way) => steps.filter((step) => step === way || step === -9 * way).length === steps.length,
  );
}

/** A known word with nothing but digits and signs hung on at the ends: "sommer2026!!". */
function knownWithEnds(text: string): boolean {
  return common.has(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
}

/**
 * What is wrong with a password, or null. Length counts characters as a person does; the list of known
 * passwords is part of the product, nothing is asked of a network.
 */
export function passwordProblem(
  password: string,
  account: { readonly email: string; readonly name: string },
): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength) return 'TOO_SHORT';
  if (length > passwordLimit) return 'TOO_LONG';
  const lower = password.toLowerCase();
  if (
    common.has(lower) ||
    common.has(plain(password)) ||
    repeats(lower) ||
    runs(lower) ||
    knownWithEnds(lower)
  )
    return 'TOO_COMMON';
  const own = [account.email, account.email.split('@')[0] ?? '', account.name]
    .map(plain)
    .filter((part) => part.length >= 4);
  const read = plain(password);
  return own.some((part) => read === part || (read.includes(part) && read.length - part.length < 6))
    ? 'ACCOUNT_NAME'
    : null;
}
