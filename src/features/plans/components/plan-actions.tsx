import type { PlanDifference, PlanLine } from '../schema';
import { PlanMenu } from './plan-menu';
import { PublishDialog } from './publish-dialog';

/** The buttons of the plan that is shown: publish a draft, and what is behind the dots; a suggestion has its own. */
export function PlanActions({ plan, difference }: { plan: PlanLine; difference: PlanDifference | null }) {
  if (plan.status === 'SUPERSEDED' || plan.suggested) return null;
  return (
    <>
      <PlanMenu key={`menu ${plan.id}`} plan={plan} />
      {plan.status === 'DRAFT' && (
        <PublishDialog key={`publish ${plan.id}`} plan={plan} difference={difference} />
      )}
    </>
  );
}
