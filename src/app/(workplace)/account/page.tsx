import { CalendarDays } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { LinkButton } from '@/components/link-button';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { ownFeeds } from '@/features/calendars/queries/own-feeds';
import { ChangePasswordForm } from '@/features/users/components/change-password-form';
import { OwnRoles } from '@/features/users/components/own-roles';
import { OwnSessions } from '@/features/users/components/own-sessions';
import { ownScopes, ownSessions } from '@/features/users/queries/own-account';
import { can } from '@/server/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') };
}

export default async function AccountPage() {
  const viewer = await requireViewer('account.own');
  const t = await getTranslations('auth.account');
  const calendars = await getTranslations('calendars');
  const [scopes, sessions, feeds] = await Promise.all([
    ownScopes(viewer),
    ownSessions(viewer),
    ownFeeds(viewer),
  ]);
  return (
    <>
      <PageHeader title={viewer.name} meta={viewer.email} />
      <PageBody>
        <Section title={t('roles')}>
          <OwnRoles scopes={scopes} />
        </Section>
        <Section title={t('sessions')} count={sessions.length}>
          <OwnSessions sessions={sessions} />
        </Section>
        {can(viewer, 'calendar.own') && (
          <Section title={calendars('title')} count={feeds.length}>
            <LinkButton href="/calendars" icon={CalendarDays}>
              {calendars('meta')}
            </LinkButton>
          </Section>
        )}
        <Section title={t('password')}>
          <div className="max-w-sm">
            <ChangePasswordForm />
          </div>
        </Section>
      </PageBody>
    </>
  );
}
