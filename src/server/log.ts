import { pino } from 'pino';

/** The log of the process: JSON lines to standard error, so that standard output stays for results. */
export const log = pino(
  {
    level: process.env['LOG_LEVEL'] || 'info',
    base: null,
    redact: ['password', 'token', '*.password', '*.token'],
  },
  pino.destination(2),
);
