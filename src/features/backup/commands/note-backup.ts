import { z } from 'zod';
import { defineCommand } from '@/server/command';

/** Notes in the trail that the whole state is taken out, before it leaves. */
export const noteBackup = defineCommand({
  name: 'backup.make',
  permission: 'settings.write',
  input: z.strictObject({ kind: z.enum(['backup', 'archive']), withGrounds: z.boolean() }),
  run: async ({ trail }, { kind, withGrounds }) => {
    const subject = { subjectType: 'settings', subjectId: '1' } as const;
    await trail([
      kind === 'backup'
        ? { action: 'backup.made', ...subject }
        : { action: 'backup.archived', ...subject, after: { withGrounds } },
    ]);
    return {};
  },
});

/** Notes in the trail that all that stands before it came out of a file. */
export const noteRestore = defineCommand({
  name: 'backup.restore',
  permission: 'settings.write',
  input: z.strictObject({ madeAt: z.iso.datetime() }),
  run: async ({ trail }, after) => {
    await trail([{ action: 'backup.restored', subjectType: 'settings', subjectId: '1', after }]);
    return {};
  },
});
