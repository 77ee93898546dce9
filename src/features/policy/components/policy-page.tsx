'use client';

import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { formatInstant } from '@/components/format-day';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import type { PolicyChoices, PolicyVersion } from '../schema';
import { PolicyEditor } from './policy-editor';
import { RulesList } from './rules-list';

type PolicyPageProps = { versions: readonly PolicyVersion[]; choices: PolicyChoices; mayEdit: boolean };

/** The rules in force, what they were before, and for the manager the way to change them. */
export function PolicyPage({ versions, choices, mayEdit }: PolicyPageProps) {
  const t = useTranslations('policy');
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  const [current, ...earlier] = versions;
  if (!current) return <EmptyState icon={Pencil} title={t('none')} />;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { number: current.number, at: formatInstant(locale, current.at, { form: 'long' }) })}
        actions={
          mayEdit &&
          !editing && (
            <Button variant="primary" icon={Pencil} onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )
        }
      />
      <PageBody>
        {editing ? (
          <PolicyEditor
            number={current.number}
            policy={current.policy}
            choices={choices}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Section title={t('inForce')}>
            <p className="mb-2 text-ink-2">{t('explain')}</p>
            <div className="max-w-3xl">
              <RulesList policy={current.policy} choices={choices} />
            </div>
          </Section>
        )}
        <Section title={t('history')} count={versions.length}>
          <ol className="flex max-w-3xl flex-col border-t border-line">
            {[current, ...earlier].map((version) => (
              <li key={version.number} className="border-b border-line py-2">
                <details>
                  <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3">
                    <span className="font-medium">{t('version', { number: version.number })}</span>
                    <span className="min-w-0 flex-1 truncate text-ink-2">
                      {version.reason === 'default' ? t('default') : version.reason}
                    </span>
                    <span className="text-xs text-ink-3">
                      {t('byAt', {
                        name: version.by,
                        at: formatInstant(locale, version.at, { form: 'long' }),
                      })}
                    </span>
                  </summary>
                  <div className="py-2">
                    <RulesList policy={version.policy} choices={choices} />
                  </div>
                </details>
              </li>
            ))}
          </ol>
        </Section>
      </PageBody>
    </>
  );
}
