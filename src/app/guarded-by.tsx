import type { ReactNode } from 'react';
import type { Permission } from '@/domain/access/permissions';
import { requireViewer } from './require-viewer';

/**
 * A layout that asks for the right before the first byte: below a loading state the answer has begun, and
 * "not found" could no longer be its status. The page asks again, because layouts stay when pages change.
 */
export function guardedBy(permission: Permission) {
  return async function Guarded({ children }: { children: ReactNode }) {
    await requireViewer(permission);
    return children;
  };
}
