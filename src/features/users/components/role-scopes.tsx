'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/checkbox';
import { FilterPicker } from '@/components/filter-picker';
import { scopeKinds } from '@/domain/access/normal-scope';
import { roles, type Role } from '@/domain/access/roles';
import type { ScopeChoices, UserDetail } from '../schema';

export type HeldForm = UserDetail['held'][number];

type RoleScopesProps = {
  held: readonly HeldForm[];
  onChange: (held: HeldForm[]) => void;
  choices: ScopeChoices;
  disabled?: boolean | undefined;
};

/** The six roles, and what each one chosen is held for. */
export function RoleScopes({ held, onChange, choices, disabled }: RoleScopesProps) {
  const t = useTranslations();
  const set = (role: Role, next: Partial<HeldForm> | null) => {
    const before = held.find((one) => one.role === role);
    const rest = held.filter((one) => one.role !== role);
    if (!next) return onChange(rest);
    const base = before ?? {
      role,
      all: scopeKinds[role] === 'all',
      depot: false,
      centerIds: [],
      teamIds: [],
    };
    onChange([...rest, { ...base, ...next }].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)));
  };
  return (
    <ul className="flex flex-col border-t border-line">
      {roles.map((role) => {
        const one = held.find((candidate) => candidate.role === role);
        return (
          <li key={role} className="flex flex-col gap-1.5 border-b border-line py-1.5">
            <Checkbox
              label={t(`glossary.role.${role}`)}
              checked={one !== undefined}
              disabled={disabled}
              onChange={(checked) => set(role, checked ? {} : null)}
            />
            {one && scopeKinds[role] !== 'all' && (
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pl-6">
                {scopeKinds[role] === 'centers' && (
                  <Checkbox
                    label={t('users.scope.allCenters')}
                    checked={one.all}
                    disabled={disabled}
                    onChange={(all) => set(role, { all })}
                  />
                )}
                {scopeKinds[role] === 'centers' && !one.all && (
                  <span className="max-w-full overflow-x-auto">
                    <FilterPicker
                      label={t('glossary.term.centers')}
                      options={choices.centers}
                      values={one.centerIds}
                      onChange={(centerIds) => set(role, { centerIds })}
                    />
                  </span>
                )}
                {role === 'IT_STAFF' && !one.all && (
                  <Checkbox
                    label={t('glossary.term.depot')}
                    checked={one.depot}
                    disabled={disabled}
                    onChange={(depot) => set(role, { depot })}
                  />
                )}
                {scopeKinds[role] === 'teams' && (
                  <span className="max-w-full overflow-x-auto">
                    <FilterPicker
                      label={t('glossary.term.teams')}
                      options={choices.teams}
                      values={one.teamIds}
                      onChange={(teamIds) => set(role, { teamIds })}
                    />
                  </span>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
