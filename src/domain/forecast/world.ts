import { openInstance } from '../planning/instance';
import type { Instance } from '../planning/instance';
import { openClasses } from './classes';
import type { Classes } from './classes';
import type { ForecastInput } from './input';
import { openLimits } from './limits';
import type { Limits } from './limits';
import { openSupply } from './supply';
import type { SupplyPlan } from './supply';

/** All that is the same in every run. */
export interface ForecastWorld {
  instance: Instance;
  classes: Classes;
  limits: Limits;
  supply: SupplyPlan;
  alreadyRemote: number;
}

export function openWorld(input: ForecastInput): ForecastWorld {
  const instance = openInstance(input.scenario);
  const classes = openClasses(input, instance);
  return {
    instance,
    classes,
    limits: openLimits(instance, classes),
    supply: openSupply(instance, classes, input.lateBy),
    alreadyRemote: input.scenario.alreadyRemote,
  };
}
