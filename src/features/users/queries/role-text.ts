import type { useTranslations } from 'next-intl';
import type { RoleLine } from '../schema';

/** Says a role with its scope: "IT vor Ort (2 Servicecenter, Zentrallager)". */
export function roleText(t: ReturnType<typeof useTranslations<never>>, line: RoleLine): string {
  const parts = [
    ...(line.all ? [t('users.scope.all')] : []),
    ...(!line.all && line.centers > 0 ? [t('users.scope.centers', { count: line.centers })] : []),
    ...(!line.all && line.teams > 0 ? [t('users.scope.teams', { count: line.teams })] : []),
    ...(!line.all && line.depot ? [t('glossary.term.depot')] : []),
  ];
  const scope = parts.length > 0 ? parts.join(', ') : t('users.scope.none');
  return t('users.scope.role', { role: t(`glossary.role.${line.role}`), scope });
}
