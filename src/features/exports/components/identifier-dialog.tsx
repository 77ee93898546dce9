'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { SkeletonLines } from '@/components/skeleton';
import { TextField } from '@/components/text-field';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Failure } from '@/domain/commands/result';
import { isGroupTag } from '@/domain/exporting/device-files';
import type { ReadResult } from '@/server/read-action';
import { previewDeviceFilesAction } from '../actions';
import type { DeviceSelection, IdentifierKind, IdentifierPreview } from '../schema';
import { LeftOutList } from './left-out-list';
import { useDownload } from './use-download';

type IdentifierDialogProps = { kind: IdentifierKind; selection: DeviceSelection; onClose: () => void };

/** What the files for another system would hold, who is left out and why; saves them. */
export function IdentifierDialog({ kind, selection, onClose }: IdentifierDialogProps) {
  const t = useTranslations('exports.devices');
  const sentence = useFailureSentence();
  const { pending, download } = useDownload();
  const [tag, setTag] = useState('');
  const [preview, setPreview] = useState<ReadResult<IdentifierPreview> | null>(null);
  const key = JSON.stringify({ kind, selection });
  useEffect(() => {
    let left = false;
    void previewDeviceFilesAction(JSON.parse(key))
      .catch((): Failure => ({ ok: false, code: 'DATABASE_AWAY' }))
      .then((answer) => {
        if (!left) setPreview(answer);
      });
    return () => {
      left = true;
    };
  }, [key]);
  const files = preview?.ok ? preview.value.files : [];
  const leftOut = preview?.ok ? preview.value.leftOut : [];
  const isTag = isGroupTag(tag.trim());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`title.${kind}`)}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            icon={Download}
            loading={pending}
            disabled={files.length === 0 || !isTag}
            onClick={() => download('/api/exports/identifiers', { kind, selection, groupTag: tag.trim() })}
          >
            {t('download', { files: Math.max(1, files.length) })}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t(`effect.${kind}`)}</p>
      {preview === null && <SkeletonLines lines={2} />}
      {preview && !preview.ok && <Note tone="bad">{sentence(preview)}</Note>}
      {preview?.ok && files.length === 0 && <Note tone="warn">{t('none')}</Note>}
      {files.length > 0 && (
        <p className="font-medium">
          {t('count', { devices: files.reduce((sum, count) => sum + count, 0), files: files.length })}
        </p>
      )}
      {kind === 'autopilot' && files.length > 0 && (
        <TextField
          optional
          label={t('groupTag')}
          hint={t('groupTagHint')}
          {...(isTag ? {} : { error: t('groupTagHint') })}
          value={tag}
          onChange={setTag}
        />
      )}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </Dialog>
  );
}
