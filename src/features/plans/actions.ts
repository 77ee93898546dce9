'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { removeCeiling, setCeiling } from './commands/ceilings';
import { acceptSuggestion } from './commands/accept-suggestion';
import { discardDraft, makeDraft } from './commands/draft';
import { setTransitionLimit } from './commands/limits';
import { makePin, revokePins } from './commands/pins';
import { publishPlan, undoPublish } from './commands/publish';
import { replanDraft } from './commands/replan';
import { makeStop, resume } from './commands/stops';
import { mergeWaves, renameWave, splitWave } from './commands/waves';
import { planExcess } from './queries/excess';
import { limitDay } from './queries/limit-day';
import { listPlacements } from './queries/placements';
import { whyThen } from './queries/why';
import { limitDayInput, placementWindow, planInput, whyInput } from './schema';

export const makeDraftAction = actionFor(makeDraft);
export const discardDraftAction = actionFor(discardDraft);
export const replanDraftAction = actionFor(replanDraft);
export const acceptSuggestionAction = actionFor(acceptSuggestion);
export const publishPlanAction = actionFor(publishPlan);
export const undoPublishAction = actionFor(undoPublish);
export const renameWaveAction = actionFor(renameWave);
export const splitWaveAction = actionFor(splitWave);
export const mergeWavesAction = actionFor(mergeWaves);
export const setCeilingAction = actionFor(setCeiling);
export const removeCeilingAction = actionFor(removeCeiling);
export const makeStopAction = actionFor(makeStop);
export const resumeAction = actionFor(resume);
export const setTransitionLimitAction = actionFor(setTransitionLimit);
export const makePinAction = actionFor(makePin);
export const revokePinsAction = actionFor(revokePins);
export const morePlacementsAction = readAction('plan.read', placementWindow, listPlacements);
export const whyThenAction = readAction('plan.read', whyInput, whyThen);
export const limitDayAction = readAction('plan.read', limitDayInput, limitDay);
export const planExcessAction = readAction('plan.read', planInput, (viewer, { planId }) =>
  planExcess(viewer, planId),
);
