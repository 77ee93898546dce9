import { barcodeOf } from '@/domain/barcode/code128';

/** Blank modules that a scanner needs on either side. */
const quiet = 10;

type BarcodeProps = { text: string; className?: string | undefined };

/** A text as Code 128, as wide as its place; nothing where it cannot be written so. */
export function Barcode({ text, className }: BarcodeProps) {
  const barcode = barcodeOf(text);
  if (!barcode) return null;
  const path = barcode.bars.map(([x, width]) => `M${x} 0h${width}v1h-${width}z`).join('');
  return (
    <svg
      role="img"
      aria-label={text}
      className={className}
      viewBox={`${-quiet} 0 ${barcode.width + 2 * quiet} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="black" />
    </svg>
  );
}
