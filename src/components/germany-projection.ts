import { geoMercator } from 'd3-geo';

/** The size of the outlines of @svg-maps/germany. */
export const GERMANY = { width: 586, height: 793 };

/** Where the outlines end on paper and on earth: Selfkant, Görlitz, Oberstdorf, List. */
const EDGES = { west: 5.8663, east: 15.0419, south: 47.2701, north: 55.0583 };
const PAPER = { left: 0.295, right: 585.245, top: 0.28, bottom: 792.28 };

const projection = geoMercator().fitExtent(
  [
    [PAPER.left, PAPER.top],
    [PAPER.right, PAPER.bottom],
  ],
  {
    type: 'MultiPoint',
    coordinates: [
      [EDGES.west, EDGES.south],
      [EDGES.east, EDGES.north],
    ],
  },
);

/** Where a place stands on the map; null where it lies well outside of Germany. */
export function onGermany(longitude: number, latitude: number): [x: number, y: number] | null {
  const point = projection([longitude, latitude]);
  if (!point) return null;
  const [x, y] = point;
  const margin = 12;
  const inside = x > -margin && x < GERMANY.width + margin && y > -margin && y < GERMANY.height + margin;
  return inside ? [x, y] : null;
}
