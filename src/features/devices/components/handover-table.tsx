'use client';

import { CircleCheck, CircleDashed, CircleSlash, ClockAlert, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/badge';
import { Checkbox } from '@/components/checkbox';
import { formatDay } from '@/components/format-day';
import { TextLink } from '@/components/text-link';
import { isHandable, type HandoverLine, type HandoverState } from '../schema';

const looks: Record<HandoverState, { icon: LucideIcon; tone: Tone }> = {
  handedOver: { icon: CircleCheck, tone: 'ok' },
  ready: { icon: CircleDashed, tone: 'info' },
  notReady: { icon: ClockAlert, tone: 'warn' },
  noDevice: { icon: CircleSlash, tone: 'bad' },
};

type HandoverTableProps = {
  label: string;
  lines: readonly HandoverLine[];
  day: string;
  chosen: ReadonlySet<string>;
  onToggle: (ids: readonly string[], on: boolean) => void;
};

/** The people of one center who get kit on a day. */
export function HandoverTable({ label, lines, day, chosen, onToggle }: HandoverTableProps) {
  const t = useTranslations('workbench');
  const open = lines.filter(isHandable).map((line) => line.deviceId);
  const ticked = open.filter((id) => chosen.has(id)).length;
  const head = 'h-8 border-b border-line-strong px-2.5 text-left text-xs font-medium text-ink-3';
  const cell = 'h-9 border-b border-line px-2.5 max-md:h-12';
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th className={`${head} w-9 pl-0`}>
              {open.length > 0 && (
                <span className="flex items-center">
                  <Checkbox
                    aria-label={t('page.selectCenter', { count: open.length, center: label })}
                    checked={ticked === open.length}
                    indeterminate={ticked > 0 && ticked < open.length}
                    onChange={(on) => onToggle(open, on)}
                  />
                </span>
              )}
            </th>
            <th className={head}>{t('page.columns.name')}</th>
            <th className={`${head} max-md:hidden`}>{t('page.columns.number')}</th>
            <th className={`${head} max-md:hidden`}>{t('page.columns.team')}</th>
            <th className={head}>{t('page.columns.device')}</th>
            <th className={`${head} max-md:hidden`}>{t('page.columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { deviceId } = line;
            return (
              <tr key={`${line.agentId} ${deviceId ?? ''}`}>
                <td className={`${cell} pl-0`}>
                  {isHandable(line) && (
                    <span className="flex items-center">
                      <Checkbox
                        aria-label={line.name}
                        checked={chosen.has(line.deviceId)}
                        onChange={(on) => onToggle([line.deviceId], on)}
                      />
                    </span>
                  )}
                </td>
                <td className={`${cell} font-medium`}>
                  {line.name}
                  <span className="hidden text-xs font-normal text-ink-3 max-md:block">{line.team}</span>
                  <span className="hidden pt-1 pb-2 font-normal max-md:block">
                    <LineState line={line} day={day} />
                  </span>
                </td>
                <td className={`${cell} tabular-nums max-md:hidden`}>{line.personnelNumber}</td>
                <td className={`${cell} max-md:hidden`}>{line.team}</td>
                <td className={cell}>
                  {deviceId && (
                    <TextLink className="whitespace-nowrap" href={`/devices/${deviceId}`}>
                      {line.assetTag}
                    </TextLink>
                  )}
                </td>
                <td className={`${cell} max-md:hidden`}>
                  <LineState line={line} day={day} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** How far the kit is, and what stands in the way. */
function LineState({ line, day }: { line: HandoverLine; day: string }) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const { state, swap, date } = line;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Badge icon={looks[state].icon} tone={looks[state].tone}>
        {t(`page.state.${state}`)}
      </Badge>
      {swap && <span className="text-xs text-ink-3">{t('queue.swap')}</span>}
      {line.blocked && <span className="text-xs text-warn-ink">{t('queue.blocked')}</span>}
      {!swap && state !== 'handedOver' && date !== null && date < day && (
        <span className="text-xs text-warn-ink">
          {t('page.overdue', { day: formatDay(locale, date, 'tight') })}
        </span>
      )}
    </span>
  );
}
