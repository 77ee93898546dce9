/** What a generated scenario is made of; shares are of its agents unless something else is said. */
export interface Profile {
  agents: number;
  centers: number;
  teamSize: number;
  days: number;
  transitionDays: number;
  lines: number;
  /** Working days that hand-overs alone would take; absent: no limit. */
  handoverDays?: number;
  /** Working days that conversions alone would take for all who have a desktop; absent: no limit. */
  conversionDays?: number;
  /** Share of a team, or of a line, that may be in transition at once; absent: no limit. */
  teamShare?: number;
  lineShare?: number;
  /** Share of the agents who may be remote from a day on. */
  ceiling: readonly (readonly [day: number, share: number])[];
  /** Laptops as a share of those that are needed at most: at the start, in deliveries, in the centers' own pools. */
  laptops: { atStart: number; delivered: number; deliveries: number; own: number };
  routes: { laptop: number; ownDesktop: number };
  /** Weights of the bands, the first is band 1. */
  bands: readonly number[];
  /** Share of the agents with a later first day, of those sent back to the front, and of the fixed. */
  late: number;
  front: number;
  fixed: number;
  /** Holidays, closed days and Saturdays with other numbers. */
  holidays: boolean;
}

const BASE: Profile = {
  agents: 1200,
  centers: 5,
  teamSize: 18,
  days: 60,
  transitionDays: 1,
  lines: 4,
  handoverDays: 14,
  conversionDays: 22,
  teamShare: 0.14,
  ceiling: [],
  laptops: { atStart: 2, delivered: 0, deliveries: 0, own: 0 },
  routes: { laptop: 0.4, ownDesktop: 0.1 },
  bands: [1],
  late: 0.03,
  front: 0,
  fixed: 0,
  holidays: false,
};

/** Each kind of scenario, named by what binds most in it. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  handovers: { ...BASE, handoverDays: 26, bands: [1, 3] },
  conversions: { ...BASE, conversionDays: 30, routes: { laptop: 0.1, ownDesktop: 0.7 } },
  teams: { ...BASE, teamShare: 0.09, handoverDays: 11, transitionDays: 2, agents: 900 },
  'long-transition': {
    ...BASE,
    teamShare: 0.2,
    handoverDays: 16,
    transitionDays: 3,
    lines: 3,
    lineShare: 0.16,
  },
  lines: { ...BASE, agents: 1600, centers: 7, lineShare: 0.05, handoverDays: 12, transitionDays: 2 },
  ceiling: {
    ...BASE,
    agents: 2000,
    centers: 8,
    ceiling: [
      [0, 0.25],
      [10, 0.5],
      [18, 0.45],
      [24, 0.8],
      [33, 1.1],
    ],
    bands: [1, 4],
  },
  depot: {
    ...BASE,
    agents: 1500,
    laptops: { atStart: 0.2, delivered: 0.85, deliveries: 8, own: 0 },
    conversionDays: 40,
  },
  'own-pools': {
    ...BASE,
    centers: 6,
    laptops: { atStart: 0.1, delivered: 0.6, deliveries: 10, own: 0.35 },
    routes: { laptop: 0.3, ownDesktop: 0.05 },
    conversionDays: 45,
  },
  either: {
    ...BASE,
    agents: 1800,
    routes: { laptop: 0.15, ownDesktop: 0.05 },
    conversionDays: 40,
    laptops: { atStart: 0.15, delivered: 0.5, deliveries: 6, own: 0.15 },
    bands: [1, 2, 3],
  },
  holidays: {
    ...BASE,
    holidays: true,
    transitionDays: 2,
    teamShare: 0.16,
    late: 0.15,
    fixed: 0.04,
    lineShare: 0.12,
  },
  'many-bands': {
    ...BASE,
    agents: 2600,
    centers: 9,
    bands: [1, 2, 2, 4],
    front: 0.02,
    fixed: 0.06,
    laptops: { atStart: 0.25, delivered: 0.7, deliveries: 7, own: 0.2 },
    lineShare: 0.08,
  },
  short: {
    ...BASE,
    agents: 700,
    centers: 3,
    days: 21,
    handoverDays: 20,
    laptops: { atStart: 0.3, delivered: 0.4, deliveries: 4, own: 0.1 },
  },
  everything: {
    ...BASE,
    agents: 3000,
    centers: 10,
    transitionDays: 2,
    lines: 5,
    lineShare: 0.09,
    teamShare: 0.18,
    ceiling: [
      [0, 0.3],
      [14, 0.7],
      [28, 1.2],
    ],
    laptops: { atStart: 0.25, delivered: 0.6, deliveries: 9, own: 0.2 },
    bands: [1, 3, 6],
    late: 0.08,
    front: 0.01,
    fixed: 0.03,
    holidays: true,
  },
};
