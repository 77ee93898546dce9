import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  HEIMVORTEIL_TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  HEIMVORTEIL_GROUNDS_KEY: z.string().min(1).optional(),
  HEIMVORTEIL_DATA_DIR: z.string().min(1).optional(),
  NEXTAUTH_SECRET: z.string().min(1).optional(),
  NEXTAUTH_URL: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The settings of the process, read once and checked; throws a sentence that names what is missing. */
export function readEnv(): Env {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`settings missing or malformed: ${names}`);
  }
  return parsed.data;
}
