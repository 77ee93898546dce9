import germany from '@svg-maps/germany';

type State = { id: string; path: string };

/** The outlines of the sixteen states; the package has no types of its own. */
export const germanStates: readonly State[] = germany.locations;
