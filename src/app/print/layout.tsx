import type { ReactNode } from 'react';
import './print.css';

/** Sheets without the frame of the pages. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <main className="min-h-dvh bg-sunken print:min-h-0 print:bg-transparent">{children}</main>;
}
