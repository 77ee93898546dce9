'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { roleText } from '../queries/role-text';
import type { RoleLine } from '../schema';

/** Says a role with its scope, in the language of the page. */
export function useRoleWords(): (line: RoleLine) => string {
  const t = useTranslations();
  return useCallback((line) => roleText(t, line), [t]);
}
