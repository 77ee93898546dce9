import { expect, test } from 'vitest';
import { discsOf, type MapPlace } from '@/components/germany-clusters';
import { coarsePath, ringsOf } from '@/components/germany-outline';
import { onGermany } from '@/components/germany-projection';
import { germanStates } from '@/components/germany-states';

const outline = (id: string) => germanStates.find((one) => one.id === id)?.path ?? '';
const extent = (path: string) => {
  const points = ringsOf(path).flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

test.each([
  ['Berlin', 'be', 13.405, 52.52],
  ['Hamburg', 'hh', 9.994, 53.551],
  ['Saarbrücken', 'sl', 6.997, 49.234],
  ['Dresden', 'sn', 13.738, 51.05],
  ['München', 'by', 11.575, 48.137],
])('%s stands inside its state', (_, state, longitude, latitude) => {
  const [x, y] = onGermany(longitude, latitude) ?? [0, 0];
  const box = extent(outline(state));
  expect(x).toBeGreaterThan(box.left);
  expect(x).toBeLessThan(box.right);
  expect(y).toBeGreaterThan(box.top);
  expect(y).toBeLessThan(box.bottom);
});

test('the extent of Berlin on earth is its extent on the map, to a pixel', () => {
  const box = extent(outline('be'));
  const [left, top] = onGermany(13.0884, 52.6755) ?? [0, 0];
  const [right, bottom] = onGermany(13.7612, 52.3383) ?? [0, 0];
  for (const [is, should] of [
    [left, box.left],
    [right, box.right],
    [top, box.top],
    [bottom, box.bottom],
  ] as const)
    expect(Math.abs(is - should)).toBeLessThan(2);
});

test('a place abroad is not drawn', () => {
  expect(onGermany(2.35, 48.86)).toBeNull();
});

test('the outlines become less than a third of their length', () => {
  const coarse = germanStates.map(({ path }) => coarsePath(path));
  const whole = germanStates.reduce((sum, { path }) => sum + path.length, 0);
  expect(coarse.join('').length).toBeLessThan(whole / 3);
  expect(coarse.every((path) => path.startsWith('M') && path.endsWith('Z'))).toBe(true);
});

const place = (key: string, x: number, all: number, live = 0): MapPlace => ({
  key,
  name: key,
  x,
  y: 100,
  all,
  live,
});

test('the area of a disc is the number of people still to move', () => {
  const [large, small] = discsOf([place('a', 0, 400), place('b', 300, 150, 50)]);
  expect((large?.r ?? 0) ** 2 / (small?.r ?? 1) ** 2).toBeCloseTo(4);
});

test('discs that overlap by a third become one with the sums of both', () => {
  const discs = discsOf([place('a', 100, 300, 60), place('b', 110, 100, 40), place('c', 400, 100)]);
  expect(discs.map((disc) => disc.places.map((one) => one.key))).toEqual([['a', 'b'], ['c']]);
  expect(discs[0]).toMatchObject({ open: 300, share: 0.25 });
});

test('no place is lost or shown twice, however many lie close together', () => {
  const places = Array.from({ length: 200 }, (_, index) =>
    place(`p${index}`, (index * 37) % 500, 20 + index),
  );
  const shown = discsOf(places).flatMap((disc) => disc.places.map((one) => one.key));
  expect(shown.sort()).toEqual(places.map((one) => one.key).sort());
});

test('two thousand places still are a map, not one disc', () => {
  const places = Array.from({ length: 2000 }, (_, index) => ({
    ...place(`p${index}`, (index * 7919) % 560, 100 + (index % 300)),
    y: (index * 104_729) % 780,
  }));
  expect(discsOf(places).length).toBeGreaterThan(40);
});
