import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';

export default function NotFound() {
  const t = useTranslations('shell.notFound');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={SearchX}
        title={<h1>{t('title')}</h1>}
        detail={t('text')}
        action={<LinkButton href="/">{t('action')}</LinkButton>}
      />
    </main>
  );
}
