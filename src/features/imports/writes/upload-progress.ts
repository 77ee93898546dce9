import { isImportKind } from '@/domain/importing/kinds';
import { isId } from '@/lib/is-id';
import { failProgress, openProgress, reporter } from './progress';

/** Follows a file as its bytes come in, under the id that its sender has given it; without one nothing is written. */
export async function uploadProgress(
  ownerId: string,
  asked: URLSearchParams,
  total: number,
): Promise<{
  onBytes: (size: number) => void;
  failed: (code: string) => Promise<void>;
  settled: () => Promise<void>;
}> {
  const job = asked.get('job') ?? '';
  const kind = asked.get('kind') ?? '';
  if (!isId(job) || !isImportKind(kind))
    return { onBytes: () => undefined, failed: () => Promise.resolve(), settled: () => Promise.resolve() };
  const about = { kind, fileName: asked.get('name') ?? '', importId: null };
  await openProgress(job, ownerId, about, 'UPLOADING', total);
  const { report, settled } = reporter(job, ownerId);
  return {
    onBytes: (size) => report('UPLOADING', size, total),
    failed: async (code) => {
      await settled();
      await failProgress(job, ownerId, code);
    },
    settled,
  };
}
