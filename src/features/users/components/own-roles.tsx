import { useTranslations } from 'next-intl';
import { Definition, DefinitionList } from '@/components/definition-list';
import type { OwnScope } from '../queries/own-account';

/** One's own roles, and what each is held for. */
export function OwnRoles({ scopes }: { scopes: readonly OwnScope[] }) {
  const t = useTranslations();
  return (
    <div className="max-w-2xl">
      <DefinitionList>
        {scopes.map((scope) => {
          const places = [...(scope.depot ? [t('glossary.term.depot')] : []), ...scope.places];
          const nothing = places.length === 0 ? t('auth.account.nothing') : places.join(', ');
          return (
            <Definition key={scope.role} term={t(`glossary.role.${scope.role}`)}>
              {scope.all ? t('auth.account.everything') : nothing}
            </Definition>
          );
        })}
      </DefinitionList>
    </div>
  );
}
