const form = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text has the form of an id of ours; what has not can be asked for, but is nothing. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && form.test(text);
}
