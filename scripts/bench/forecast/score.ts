/** An outcome against the sample of a forecast. */
export interface Score {
  /** Lies within P10 and P90 as they are shown, both included. */
  isInside: boolean;
  /** The same where ties count by their share: what of the outcome's own probability lies between the tenth and the ninetieth. */
  inside: number;
  isBelow: boolean;
  isAbove: boolean;
  width: number;
  /** Mean pinball loss of the three quantiles, and of a forecast that names one number only. */
  loss: number;
  naiveLoss: number;
}

const pinball = (level: number, quantile: number, outcome: number): number =>
  outcome >= quantile ? level * (outcome - quantile) : (1 - level) * (quantile - outcome);

/** Scores a sample of runs against what came, in steps of one (working days, people). */
export function scoreOf(
  sample: readonly number[],
  shown: { p10: number; p50: number; p90: number },
  outcome: number,
  naive: number,
): Score {
  const below = sample.filter((value) => value < outcome).length / sample.length;
  const upTo = sample.filter((value) => value <= outcome).length / sample.length;
  const overlap = Math.max(0, Math.min(upTo, 0.9) - Math.max(below, 0.1));
  const mass = upTo - below;
  return {
    isInside: outcome >= shown.p10 && outcome <= shown.p90,
    inside: mass > 0 ? overlap / mass : below > 0.1 && below < 0.9 ? 1 : 0,
    isBelow: outcome < shown.p10,
    isAbove: outcome > shown.p90,
    width: shown.p90 - shown.p10,
    loss:
      (pinball(0.1, shown.p10, outcome) +
        pinball(0.5, shown.p50, outcome) +
        pinball(0.9, shown.p90, outcome)) /
      3,
    naiveLoss:
      (pinball(0.1, naive, outcome) + pinball(0.5, naive, outcome) + pinball(0.9, naive, outcome)) / 3,
  };
}
