'use client';

import type { ComponentProps } from 'react';
import { DevicesList } from '@/features/devices/components/devices-list';
import { ChosenDeviceFiles } from '@/features/exports/components/device-files';
import type { DeviceFileRights } from '@/features/exports/schema';

type DevicesWorkspaceProps = Omit<ComponentProps<typeof DevicesList>, 'files'> & {
  mayMake: DeviceFileRights;
};

/** Brings together what belongs to different features. */
export function DevicesWorkspace({ mayMake, ...props }: DevicesWorkspaceProps) {
  const may = mayMake.identifiers || mayMake.labels;
  return (
    <DevicesList
      {...props}
      {...(may ? { files: (ids: string[]) => <ChosenDeviceFiles ids={ids} may={mayMake} /> } : {})}
    />
  );
}
