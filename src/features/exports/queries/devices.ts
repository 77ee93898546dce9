import type { Permission } from '@/domain/access/permissions';
import {
  autopilotFiles,
  intuneFiles,
  rowsPerFile,
  type DeviceFiles,
  type DeviceIdentity,
} from '@/domain/exporting/device-files';
import { deviceFilterSql, devicePlaces } from '@/features/devices/queries/list';
import { db, sql, type Sql } from '@/server/db';
import { deviceScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import {
  mostLabels,
  type AssetLabel,
  type DeviceFileRights,
  type DeviceSelection,
  type IdentifierInput,
  type IdentifierPreview,
} from '../schema';

/** The most devices that files are made of at once. */
const mostDevices = 50_000;

function chosen(viewer: Viewer, permission: Permission, selection: DeviceSelection): Sql {
  const narrowed =
    'ids' in selection ? sql`AND d.id = ANY(${selection.ids}::uuid[])` : deviceFilterSql(selection.filter);
  return sql`device d ${devicePlaces} WHERE d.archived_at IS NULL AND ${deviceScope(viewer, permission)} ${narrowed}`;
}

/** The files for another system, of the chosen devices that the viewer reaches. */
export async function deviceFiles(viewer: Viewer, input: IdentifierInput): Promise<DeviceFiles> {
  const devices = await db().$queryRaw<DeviceIdentity[]>(sql`
    SELECT d.asset_tag AS "assetTag", d.serial, d.manufacturer, d.model,
           ${input.kind === 'autopilot' ? sql`d.hardware_hash` : sql`NULL::text`} AS "hardwareHash", d.windows_product_id AS "windowsProductId"
      FROM ${chosen(viewer, 'device.identifiers', input.selection)} ORDER BY d.asset_tag LIMIT ${mostDevices}`);
  return input.kind === 'intune' ? intuneFiles(devices) : autopilotFiles(devices, input.groupTag);
}

/** How those files would be: how many devices in each, and who is left out and why. */
export async function previewDeviceFiles(viewer: Viewer, input: IdentifierInput): Promise<IdentifierPreview> {
  const { files, written, leftOut } = await deviceFiles(viewer, input);
  return {
    files: files.map((_, index) => Math.min(rowsPerFile, written - index * rowsPerFile)),
    leftOut,
  };
}

/** What stands on the labels of the chosen devices, by asset tag; the first 2,400. */
export function assetLabels(
  viewer: Viewer,
  { selection }: { selection: DeviceSelection },
): Promise<AssetLabel[]> {
  return db().$queryRaw<AssetLabel[]>(sql`
    SELECT d.asset_tag AS "assetTag", trim(d.manufacturer || ' ' || d.model) AS model, d.serial
      FROM ${chosen(viewer, 'device.label', selection)} ORDER BY d.asset_tag LIMIT ${mostLabels}`);
}

/** What the viewer may make of devices. */
export function deviceFileRights(viewer: Viewer): DeviceFileRights {
  return { identifiers: can(viewer, 'device.identifiers'), labels: can(viewer, 'device.label') };
}
