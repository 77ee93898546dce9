'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { SideSheet } from '@/components/side-sheet';
import { StageChip } from '@/components/stage-chip';
import type { Walk } from '@/components/walk';
import type { BlockLine } from '../schema';
import type { AskedOfBlocks } from './blocks-dialog';

type BlockSheetProps = {
  row: BlockLine;
  mayReassign: boolean;
  onAsk: (asked: AskedOfBlocks) => void;
  walk: Walk;
  onClose: () => void;
};

/** One block: what, on whom it waits, since when, and what can be done. */
export function BlockSheet({ row, mayReassign, onAsk, walk, onClose }: BlockSheetProps) {
  const t = useTranslations('blocks');
  const words = useTranslations('glossary');
  const locale = useLocale();
  return (
    <SideSheet
      label={words(`blockKind.${row.kind}`)}
      head={words(`blockKind.${row.kind}`)}
      onPrevious={walk.onPrevious}
      onNext={walk.onNext}
      onClose={onClose}
      footer={
        <>
          {row.mayResolve && (
            <Button variant="primary" onClick={() => onAsk({ what: 'resolve', blockIds: [row.id] })}>
              {t('resolve.verb')}
            </Button>
          )}
          {mayReassign && (
            <Button onClick={() => onAsk({ what: 'reassign', blockIds: [row.id] })}>
              {t('reassign.open')}
            </Button>
          )}
          {row.name !== null && (
            <LinkButton variant="ghost" href={`/agents/${row.agentId}`}>
              {t('openAgent')}
            </LinkButton>
          )}
        </>
      }
    >
      <h2 className="text-base">{row.name ?? t('noName')}</h2>
      <p className="mb-3 text-ink-2">
        {[row.personnelNumber, row.teamName, row.centerName].filter((part) => part !== null).join(' · ')}
      </p>
      <DefinitionList>
        <Definition term={t('columns.kind')}>{words(`blockKind.${row.kind}`)}</Definition>
        <Definition term={t('columns.owner')}>{row.outside ?? words(`blockOwner.${row.owner}`)}</Definition>
        <Definition term={t('columns.since')}>
          {formatDay(locale, row.since)}
          <span className="text-ink-3">{t('openedBy', { name: row.openedBy })}</span>
        </Definition>
        <Definition term={t('columns.stage')}>
          <StageChip stage={row.stage} />
        </Definition>
        {row.planned && <Definition term={t('columns.planned')}>{formatDay(locale, row.planned)}</Definition>}
        {row.note && <Definition term={t('columns.note')}>{row.note}</Definition>}
      </DefinitionList>
    </SideSheet>
  );
}
