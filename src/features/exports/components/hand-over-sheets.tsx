import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { HandoverGroup, HandoverLine } from '@/features/devices/schema';
import { Barcode } from './barcode';

/** Rows of 15.5 mm that fit under the head of a sheet and over its foot. */
const rowsPerSheet = 15;

type SheetsProps = { group: HandoverGroup; day: string };

/** The people of one center who get kit on a day, with the barcode of the device and room to sign, sheet by sheet. */
export function HandOverSheets({ group, day }: SheetsProps) {
  const count = Math.max(1, Math.ceil(group.lines.length / rowsPerSheet));
  return Array.from({ length: count }, (_, index) => (
    <HandOverSheet
      key={index}
      group={group}
      day={day}
      sheet={index + 1}
      sheets={count}
      first={index * rowsPerSheet}
    />
  ));
}

type SheetProps = SheetsProps & { sheet: number; sheets: number; first: number };

const head = 'pb-[1mm] text-left align-bottom text-[8pt] font-medium';

function HandOverSheet({ group, day, sheet, sheets, first }: SheetProps) {
  const t = useTranslations('exports.handovers');
  const locale = useLocale();
  const lines = group.lines.slice(first, first + rowsPerSheet);
  return (
    <section className="paper paper-a4 flex flex-col p-[12mm] text-[9.5pt] leading-[1.25]">
      <header className="flex items-end justify-between pb-[5mm]">
        <div>
          <h2 className="text-[15pt] leading-[1.2]">{t('title', { center: group.name })}</h2>
          <p className="pt-[1mm] text-[11pt]">{formatDay(locale, day, 'long')}</p>
        </div>
        <p className="tabular-nums">{t('sheet', { sheet, sheets })}</p>
      </header>
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr className="rule border-b">
            <th className={`${head} w-[8mm]`}>{t('place')}</th>
            <th className={`${head} w-[48mm]`}>{t('name')}</th>
            <th className={`${head} w-[30mm]`}>{t('team')}</th>
            <th className={`${head} w-[50mm]`}>{t('device')}</th>
            <th className={head}>{t('signature')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <HandOverRow
              key={`${line.agentId} ${line.deviceId ?? ''}`}
              line={line}
              place={first + index + 1}
              day={day}
            />
          ))}
        </tbody>
      </table>
      <footer className="mt-auto flex items-end justify-between gap-[8mm] text-[8.5pt]">
        <p className="max-w-[90mm]">{t('confirm')}</p>
        <p className="rule w-[70mm] border-t pt-[1mm]">{t('givenBy')}</p>
      </footer>
    </section>
  );
}

function HandOverRow({ line, place, day }: { line: HandoverLine; place: number; day: string }) {
  const note = useNote(line, day);
  return (
    <tr className="rule h-[15.5mm] border-b align-middle">
      <td className="tabular-nums">{place}</td>
      <td className="pr-[2mm]">
        <span className="line-clamp-2 font-semibold">{line.name}</span>
        <span className="tabular-nums">{line.personnelNumber}</span>
      </td>
      <td className="pr-[2mm]">
        <span className="line-clamp-2">{line.team}</span>
      </td>
      <td className="pr-[3mm]">
        {line.assetTag && (
          <>
            <Barcode text={line.assetTag} className="h-[6mm] w-full" />
            <span className="block text-center text-[8.5pt] leading-[1.15] tabular-nums">
              {line.assetTag}
            </span>
          </>
        )}
        {note && <span className="block text-center text-[7.5pt] leading-[1.15]">{note}</span>}
      </td>
      <td />
    </tr>
  );
}

/** What whoever hands over has to know, in few words. */
function useNote(line: HandoverLine, day: string): string {
  const t = useTranslations('exports.handovers');
  const states = useTranslations('workbench.page.state');
  const locale = useLocale();
  return [
    ...(line.state === 'ready' ? [] : [states(line.state)]),
    ...(line.swap ? [t('swap')] : []),
    ...(line.blocked ? [t('blocked')] : []),
    ...(line.date !== null && line.date < day && line.state !== 'handedOver' && !line.swap
      ? [t('overdue', { day: formatDay(locale, line.date, 'tight') })]
      : []),
  ].join(' · ');
}
