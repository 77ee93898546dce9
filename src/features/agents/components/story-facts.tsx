'use client';

import { useLocale, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { DeviceStatusBadge } from '@/components/device-status-badge';
import { formatDay, formatInstant } from '@/components/format-day';
import { RouteLabel } from '@/components/route-label';
import { TextLink } from '@/components/text-link';
import { useCommand } from '@/components/use-command';
import { readWithdrawalReason } from '@/domain/rollout/withdrawal-reason';
import { revokeAbsenceAction } from '../actions';
import type { AgentStory, StoryOrder, StoryPerson } from '../schema/story';

/** Name and value of everything that the reader may know of an agent. */
export function StoryFacts({ story, onDone }: { story: AgentStory; onDone: () => void }) {
  const t = useTranslations('agents.story');
  const words = useTranslations('glossary.need');
  const locale = useLocale();
  const { order, person } = story;
  return (
    <DefinitionList>
      {order && <OrderFacts order={order} center={story.centerName} />}
      <Definition term={t('planned')}>
        {story.planned === null ? (
          <span className="text-ink-3">{t('unplanned')}</span>
        ) : (
          <>
            {formatDay(locale, story.planned)}
            {story.wave && <span className="text-ink-3">· {story.wave}</span>}
          </>
        )}
      </Definition>
      {(story.route ?? person) && (
        <Definition term={t('route')}>
          {story.route ? <RouteLabel route={story.route} /> : person && words(person.need)}
        </Definition>
      )}
      {story.kit.map((kit) => (
        <Definition key={kit.deviceId} term={t(kit.role === 'CURRENT' ? 'device' : 'replacement')}>
          <TextLink href={`/devices/${kit.deviceId}`}>{kit.assetTag}</TextLink>
          <DeviceStatusBadge status={kit.status} />
          {kit.readyOn === null && kit.steps > 0 && (
            <span className="text-xs text-ink-3">
              {t('checklist', { done: kit.stepsDone, steps: kit.steps })}
            </span>
          )}
        </Definition>
      ))}
      {person && <PersonFacts person={person} onDone={onDone} />}
      {story.handedOverOn && (
        <Definition term={t('handedOver')}>{formatDay(locale, story.handedOverOn)}</Definition>
      )}
      {story.connectedAt && (
        <Definition term={t('connected')}>{formatInstant(locale, story.connectedAt)}</Definition>
      )}
      {story.liveOn && (
        <Definition term={t('live')}>
          {person?.baseline ? t('baseline') : formatDay(locale, story.liveOn)}
        </Definition>
      )}
    </DefinitionList>
  );
}

function OrderFacts({ order, center }: { order: StoryOrder; center: string }) {
  const t = useTranslations('agents.story');
  return (
    <>
      <Definition term={t('band')}>
        <BandBadge band={order.band} />
        {order.place !== null && t('place', { place: order.place, of: order.placeOf, center })}
        {order.front && <span className="text-ink-3">{t('front')}</span>}
      </Definition>
      {order.operationalReason && (
        <Definition term={t('operationalReason')}>{order.operationalReason}</Definition>
      )}
    </>
  );
}

function PersonFacts({ person, onDone }: { person: StoryPerson; onDone: () => void }) {
  const t = useTranslations('agents.story');
  const reasons = useTranslations('agents.withdrawal');
  const locale = useLocale();
  const { run, pending } = useCommand(revokeAbsenceAction, { onDone });
  const left = person.withdrawnReason === null ? null : readWithdrawalReason(person.withdrawnReason);
  return (
    <>
      {left && (
        <Definition term={t('withdrawn')}>
          {[reasons(left.kind), left.text].filter((part) => part !== '').join(': ')}
        </Definition>
      )}
      {!person.baseline && (
        <Definition term={t('declaration')}>
          {person.declaration ? (
            t('declarationValue', {
              form: person.declaration.formVersion,
              day: formatDay(locale, person.declaration.signedOn, 'full'),
            })
          ) : (
            <span className="text-ink-3">{t('declarationMissing')}</span>
          )}
        </Definition>
      )}
      {person.earliest && <Definition term={t('earliest')}>{formatDay(locale, person.earliest)}</Definition>}
      {person.absences.map((absence) => (
        <Definition key={absence.id} term={t('absence')}>
          <span className={absence.over ? 'text-ink-3' : undefined}>
            {t('absenceValue', {
              from: formatDay(locale, absence.from),
              until: formatDay(locale, absence.until),
            })}
          </span>
          {!absence.over && (
            <Button
              size="sm"
              variant="ghost"
              loading={pending}
              onClick={() => run({ absenceIds: [absence.id] })}
            >
              {t('revokeAbsence')}
            </Button>
          )}
        </Definition>
      ))}
      {person.noShows > 0 && <Definition term={t('noShows')}>{person.noShows}</Definition>}
    </>
  );
}
