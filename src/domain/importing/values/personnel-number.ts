/** The forms that an organisation's personnel numbers have. */
export interface PersonnelNumberForm {
  /** As an administrator writes it: `#` a digit, `@` a letter, all else itself; several forms by comma. */
  readonly form: string;
  readonly pattern: RegExp;
}

const SIGNS: Readonly<Record<string, string>> = { '#': '\\d', '@': '\\p{L}' };

/** Reads a form such as `#######` or `DT-#####, EX@####`; undefined where it says nothing. Never slow to match. */
export function personnelNumberForm(form: string): PersonnelNumberForm | undefined {
  const forms = form
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (forms.length === 0) return undefined;
  const each = forms.map((one) =>
    Array.from(one, (sign) => SIGNS[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join(''),
  );
  return { form: forms.join(', '), pattern: new RegExp(`^(?:${each.join('|')})$`, 'u') };
}
