import { joinSql, sql, type Sql } from '@/server/db';
import { searchWords } from '@/server/search-words';
import type { UserFilter, UserState } from '../schema';

/** Whether the account has a link that still opens it, on `app_user u`. */
export const openLink = sql`(SELECT max(k.expires_at) FROM activation_link k WHERE k.user_id = u.id AND k.used_at IS NULL AND k.expires_at > now())`;

/** Where an account stands, on `app_user u`. */
export const stateSql = sql`CASE WHEN NOT u.active THEN 'INACTIVE' WHEN u.password_hash IS NOT NULL THEN 'ACTIVE'
  WHEN ${openLink} IS NOT NULL THEN 'INVITED' ELSE 'WAITING' END`;

/** The filter as a condition on `app_user u`; the system's own account is never among them. */
export function userFilterSql(filter: UserFilter): Sql {
  const parts: Sql[] = [sql`NOT u.system`, ...searchWords(filter.q, [sql`u.name`, sql`u.email`])];
  if (filter.roles?.length)
    parts.push(
      sql`EXISTS (SELECT 1 FROM user_role f WHERE f.user_id = u.id AND f.role = ANY(${[...filter.roles]}::role[]))`,
    );
  if (filter.states?.length)
    parts.push(sql`(${stateSql}) = ANY(${[...filter.states] as UserState[]}::text[])`);
  return joinSql(parts, ' AND ');
}
