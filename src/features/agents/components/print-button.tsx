'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/button';

export function PrintButton({ children }: { children: string }) {
  return (
    <Button variant="primary" icon={Printer} onClick={() => window.print()} className="print:hidden">
      {children}
    </Button>
  );
}
