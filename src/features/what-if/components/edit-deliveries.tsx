'use client';

import { CalendarClock, Undo2, X } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { cx } from '@/components/cx';
import { DateField } from '@/components/date-field';
import { formatDay } from '@/components/format-day';
import type { Supply } from '@/domain/planning/scenario';
import type { ChangeOf } from '@/domain/what-if/change';
import { usePlaceName } from './change-words';
import { Assumed, EditSection } from './edit-section';
import { NewDelivery } from './new-delivery';
import type { EditProps } from './edit-props';

/** Deliveries that are moved, added or do not come. */
export function EditDeliveries(props: EditProps) {
  const { changes, world, names, takeBack } = props;
  const t = useTranslations('whatIf.editor');
  return (
    <EditSection title={t('deliveries')} hint={world.deliveries.length > 0 ? t('deliveriesHint') : undefined}>
      {world.deliveries.length === 0 && <p className="text-xs text-ink-3">{t('noDeliveries')}</p>}
      <ul className="flex flex-col">
        {world.deliveries.map((delivery) => (
          <DeliveryRow key={`${delivery.usableFrom} ${delivery.pool}`} delivery={delivery} {...props} />
        ))}
      </ul>
      <Assumed changes={changes.filter(({ kind }) => kind === 'add')} names={names} takeBack={takeBack} />
      <NewDelivery {...props} />
    </EditSection>
  );
}

function DeliveryRow({
  delivery,
  changes,
  names,
  today,
  put,
  takeBack,
  world,
}: EditProps & { delivery: Supply }) {
  const t = useTranslations('whatIf.editor');
  const locale = useLocale();
  const format = useFormatter();
  const place = usePlaceName(names);
  const [moving, setMoving] = useState(false);
  const { pool, usableFrom, laptops } = delivery;
  const moved = changes.find(
    (one): one is ChangeOf<'move'> => one.kind === 'move' && one.pool === pool && one.from === usableFrom,
  );
  const cancelled = changes.find(
    (one): one is ChangeOf<'cancel'> => one.kind === 'cancel' && one.pool === pool && one.on === usableFrom,
  );
  const changed = moved ?? cancelled;
  const day = formatDay(locale, usableFrom);
  return (
    <li className={cx('-mx-2 rounded-sm px-2', changed && 'bg-info-tint')}>
      <div className="flex min-h-7 items-center gap-2 tabular-nums max-md:min-h-11">
        <span
          className={cx(
            'w-[68px] flex-none whitespace-nowrap font-medium',
            changed && 'text-ink-3 line-through',
          )}
        >
          {day}
        </span>
        <span className="min-w-0 flex-1 truncate text-ink-2">
          {moved ? (
            <span className="font-medium text-ink">→ {formatDay(locale, moved.to)}</span>
          ) : cancelled ? (
            <span className="font-medium text-ink">{t('cancelled')}</span>
          ) : (
            place(pool)
          )}
        </span>
        <span className={cx(cancelled && 'text-ink-3 line-through')}>{format.number(laptops)}</span>
        {changed ? (
          <Button
            variant="ghost"
            size="sm"
            icon={Undo2}
            aria-label={t('takeBack', { change: day })}
            onClick={() => {
              setMoving(false);
              takeBack(changed);
            }}
          />
        ) : (
          <span className="flex">
            <Button
              variant="ghost"
              size="sm"
              icon={CalendarClock}
              aria-expanded={moving}
              aria-label={t('move', { day })}
              onClick={() => setMoving(!moving)}
            />
            <Button
              variant="ghost"
              size="sm"
              icon={X}
              aria-label={t('cancelDelivery', { day })}
              onClick={() => put({ kind: 'cancel', pool, on: usableFrom })}
            />
          </span>
        )}
      </div>
      {(moving || moved) && !cancelled && (
        <DateField
          className="pb-2"
          label={t('moveTo')}
          value={moved?.to ?? null}
          min={world.start}
          today={today}
          onChange={(to) => {
            if (to !== null && to >= world.start) put({ kind: 'move', pool, from: usableFrom, to });
          }}
        />
      )}
    </li>
  );
}
