'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { removeCeiling, setCeiling } from './commands/ceilings';
import { discardDraft, makeDraft } from './commands/draft';
import { makePin, revokePins } from './commands/pins';
import { publishPlan, undoPublish } from './commands/publish';
import { makeStop, resume } from './commands/stops';
import { mergeWaves, renameWave, splitWave } from './commands/waves';
import { listPlacements } from './queries/placements';
import { placementWindow } from './schema';

export const makeDraftAction = actionFor(makeDraft);
export const discardDraftAction = actionFor(discardDraft);
export const publishPlanAction = actionFor(publishPlan);
export const undoPublishAction = actionFor(undoPublish);
export const renameWaveAction = actionFor(renameWave);
export const splitWaveAction = actionFor(splitWave);
export const mergeWavesAction = actionFor(mergeWaves);
export const setCeilingAction = actionFor(setCeiling);
export const removeCeilingAction = actionFor(removeCeiling);
export const makeStopAction = actionFor(makeStop);
export const resumeAction = actionFor(resume);
export const makePinAction = actionFor(makePin);
export const revokePinsAction = actionFor(revokePins);
export const morePlacementsAction = readAction('plan.read', placementWindow, listPlacements);
