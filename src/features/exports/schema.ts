import { z } from 'zod';
import { isGroupTag, type LeftOut } from '@/domain/exporting/device-files';
import { deviceFilterSchema, deviceIds } from '@/features/devices/schema';

/** Every list that can be taken out as a file. */
export const exportLists = [
  'agents',
  'devices',
  'deliveries',
  'blocks',
  'centers',
  'placements',
  'overtakings',
  'handovers',
  'team',
  'trail',
  'users',
  'aggregates',
  'grounds',
] as const;
export type ExportListName = (typeof exportLists)[number];

/** Files for other systems, made of devices. */
export const identifierKinds = ['intune', 'autopilot'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Chosen devices, or all that a filter leaves. */
export const deviceSelectionSchema = z.union([
  z.strictObject({ ids: deviceIds }),
  z.strictObject({ filter: deviceFilterSchema }),
]);
export type DeviceSelection = z.infer<typeof deviceSelectionSchema>;

/** Which devices go into files for which system; a group tag is for Autopilot only. */
export const identifierInput = z.strictObject({
  kind: z.enum(identifierKinds),
  selection: deviceSelectionSchema,
  groupTag: z.string().trim().refine(isGroupTag).default(''),
});
export type IdentifierInput = z.output<typeof identifierInput>;

/** What the files would hold: devices in each, and who is in none of them. */
export type IdentifierPreview = {
  readonly files: readonly number[];
  readonly leftOut: readonly LeftOut[];
};

/** What stands on a label. */
export type AssetLabel = {
  readonly assetTag: string;
  readonly model: string;
  readonly serial: string | null;
};
/** The most labels that are made at once. */
export const mostLabels = 2_400;
export const labelInput = z.strictObject({ selection: deviceSelectionSchema });

/** What somebody may make of devices besides the list: files for other systems, labels. */
export type DeviceFileRights = { readonly identifiers: boolean; readonly labels: boolean };
