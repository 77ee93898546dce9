/** A place on the map: people in all, those live, and the rest, who still move. */
export type MapPlace = { key: string; name: string; x: number; y: number; all: number; live: number };
export type MapDisc = {
  places: readonly MapPlace[];
  x: number;
  y: number;
  open: number;
  share: number;
  r: number;
};

/** In units of the map: the ring lies around the disc. */
export const RING = { gap: 4, width: 5 };
const LARGEST = 16;
const SMALLEST = 7;
const WITH_NUMBER = 14;
const SHARED = 1 / 3;
/** All discs together cover no more of the map than so many of the largest. */
const ROOM = 60;

const openOf = (place: MapPlace) => place.all - place.live;
const outer = (disc: MapDisc) => disc.r + RING.gap + RING.width / 2;

function discOf(places: readonly MapPlace[], most: number): MapDisc {
  const sum = (value: (place: MapPlace) => number) =>
    places.reduce((total, place) => total + value(place), 0);
  const all = sum((place) => place.all);
  const open = sum(openOf);
  const mean = (value: (place: MapPlace) => number) =>
    all > 0 ? sum((place) => value(place) * place.all) / all : sum(value) / places.length;
  const r = Math.max(
    LARGEST * Math.sqrt(open / Math.max(1, most)),
    places.length > 1 ? WITH_NUMBER : SMALLEST,
  );
  return {
    places,
    x: mean((place) => place.x),
    y: mean((place) => place.y),
    open,
    share: all > 0 ? sum((p) => p.live) / all : 0,
    r,
  };
}

/** Whether two discs share more than a third of the smaller one's width. */
function overlap(a: MapDisc, b: MapDisc): boolean {
  const shared = outer(a) + outer(b) - Math.hypot(a.x - b.x, a.y - b.y);
  return shared > SHARED * 2 * Math.min(outer(a), outer(b));
}

/**
 * One disc for each place, its area the people still to move; discs that overlap by a third become one, until
 * none do. The largest single place sets the scale, or where there are very many, their sum. Larger discs come first, so that small ones lie on top.
 */
export function discsOf(places: readonly MapPlace[]): MapDisc[] {
  const total = places.reduce((sum, place) => sum + openOf(place), 0);
  const most = Math.max(total / ROOM, ...places.map(openOf));
  const ordered = [...places].sort((a, b) => openOf(b) - openOf(a) || a.key.localeCompare(b.key));
  let discs = ordered.map((place) => discOf([place], most));
  for (;;) {
    const merged: MapDisc[] = [];
    for (const disc of discs) {
      const at = merged.findIndex((one) => overlap(one, disc));
      const found = merged[at];
      if (found) merged[at] = discOf([...found.places, ...disc.places], most);
      else merged.push(disc);
    }
    if (merged.length === discs.length) return merged.sort((a, b) => b.r - a.r);
    discs = merged;
  }
}
