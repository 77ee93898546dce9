import Link from 'next/link';
import { discsOf, RING, type MapDisc, type MapPlace } from '@/components/germany-clusters';
import { coarsePath } from '@/components/germany-outline';
import { GERMANY } from '@/components/germany-projection';
import { germanStates } from '@/components/germany-states';

const outlines = germanStates.map(({ id, path }) => ({ id, d: coarsePath(path) }));
const MARGIN = 14;
const viewBox = [-MARGIN, -MARGIN, GERMANY.width + 2 * MARGIN, GERMANY.height + 2 * MARGIN].join(' ');

type GermanyMapProps = {
  label: string;
  places: readonly MapPlace[];
  hrefOf: (disc: MapDisc) => string;
  /** What a disc says, for the pointer and for reading aloud. */
  describe: (disc: MapDisc) => string;
};

/** Places on the map of Germany: area = still to move, ring = share live, number = places merged in one disc. */
export function GermanyMap({ label, places, hrefOf, describe }: GermanyMapProps) {
  return (
    <svg viewBox={viewBox} role="group" aria-label={label} className="block h-auto w-full">
      <g aria-hidden fill="var(--color-sunken)" stroke="var(--color-line-strong)" strokeLinejoin="round">
        {outlines.map(({ id, d }) => (
          <path key={id} d={d} vectorEffect="non-scaling-stroke" strokeWidth={0.75} />
        ))}
      </g>
      {discsOf(places).map((disc) => (
        <Link
          key={disc.places.map((place) => place.key).join(' ')}
          href={hrefOf(disc)}
          prefetch={false}
          aria-label={describe(disc)}
          className="group outline-none"
        >
          <Disc disc={disc} title={describe(disc)} />
        </Link>
      ))}
    </svg>
  );
}

function Disc({ disc, title }: { disc: MapDisc; title: string }) {
  const { x, y, r, share, places } = disc;
  const ring = r + RING.gap;
  const length = 2 * Math.PI * ring;
  const circle = { cx: x.toFixed(1), cy: y.toFixed(1) };
  const edge = (ring + RING.width / 2).toFixed(1);
  return (
    <>
      <title>{title}</title>
      <circle {...circle} r={edge} fill="var(--color-surface)" />
      <g fill="none" strokeWidth={RING.width}>
        <circle {...circle} r={ring.toFixed(1)} stroke="var(--color-line-strong)" />
        <circle
          {...circle}
          r={ring.toFixed(1)}
          stroke="var(--color-stage-live)"
          strokeDasharray={`${(length * share).toFixed(1)} ${length.toFixed(1)}`}
          transform={`rotate(-90 ${circle.cx} ${circle.cy})`}
        />
      </g>
      <circle
        {...circle}
        r={edge}
        fill="none"
        stroke="var(--color-focus)"
        strokeWidth={4}
        className="opacity-0 group-focus-visible:opacity-100"
      />
      <circle
        {...circle}
        r={r.toFixed(1)}
        fill="var(--color-chart-actual)"
        className="group-hover:opacity-80"
      />
      {places.length > 1 && (
        <text
          {...{ x: circle.cx, y: (y + 7).toFixed(1) }}
          textAnchor="middle"
          fontSize={20}
          fontWeight={600}
          fill="var(--color-surface)"
        >
          {places.length}
        </text>
      )}
    </>
  );
}
