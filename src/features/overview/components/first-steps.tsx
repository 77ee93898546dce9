import { Circle, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/link-button';
import { firstSteps, type FirstStep, type FirstSteps } from '../schema';

const hrefs: Record<FirstStep, string> = {
  centers: '/import?kind=centers',
  lines: '/import?kind=service-lines',
  teams: '/import?kind=teams',
  devices: '/import?kind=devices',
  agents: '/import?kind=agents',
  policy: '/policy',
  plan: '/plan',
};
/** A rollout can begin with the policy it comes with. */
const free: readonly FirstStep[] = ['policy'];

/** From nothing to a plan in force: what is done is ticked, the next step is the button to press. */
export function FirstStepsList({ steps }: { steps: FirstSteps }) {
  const t = useTranslations('overview.first');
  const next = firstSteps.find((step) => steps[step] === 0 && !free.includes(step));
  return (
    <ol className="max-w-3xl">
      {firstSteps.map((step) => {
        const done = steps[step] > 0;
        const Icon = done ? CircleCheck : Circle;
        return (
          <li key={step} className="flex items-center gap-3 border-b border-line py-2.5">
            <Icon className={done ? 'icon text-ok' : 'icon text-ink-3'} aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">
                {t(`${step}.title`)}
                <span className="sr-only"> {t(done ? 'done' : 'open')}</span>
              </span>
              <span className="block text-xs text-ink-3">
                {done ? t(`${step}.there`, { count: steps[step] }) : t(`${step}.why`)}
              </span>
            </span>
            <LinkButton href={hrefs[step]} size="sm" variant={step === next ? 'primary' : 'ghost'}>
              {t(`${step}.action`)}
            </LinkButton>
          </li>
        );
      })}
    </ol>
  );
}
