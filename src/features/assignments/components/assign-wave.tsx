'use client';

import { useQueryState } from 'nuqs';
import { useState } from 'react';
import type { AssignTarget } from '../schema';
import { AssignDialog } from './assign-dialog';

/** The dialog for a wave that the address names; closing it takes the wave out of the address. */
export function AssignWave({ title, target }: { title: string; target: AssignTarget }) {
  const [, setAssign] = useQueryState('assign', { shallow: false });
  const [first] = useState(target);
  return <AssignDialog title={title} target={first} onClose={() => void setAssign(null)} />;
}
