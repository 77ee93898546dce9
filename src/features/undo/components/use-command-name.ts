'use client';

import { useTranslations } from 'next-intl';
import { undoRules } from '@/domain/undo/rules';

/** What a command is called where its change is undone. */
export function useCommandName(): (command: string) => string {
  const t = useTranslations('undo.command');
  return (command) => {
    const known = Object.keys(undoRules).find((name) => name === command);
    const key = (known ?? '').replace('.', '_') as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : command;
  };
}
