'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useFollow } from './follow';

/** Plans the draft that is shown again from the state of now. */
export function ReplanButton() {
  const t = useTranslations('plans.follow');
  const { follow, pending } = useFollow();
  return (
    <Button size="sm" icon={RotateCw} loading={pending} onClick={follow}>
      {t('again')}
    </Button>
  );
}
