import { devicesQuery, type DeviceQuestion } from '@/features/devices/queries/list';
import { depotCode, type DeviceLine } from '@/features/devices/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The devices, each with its holder as far as the viewer may read the person. */
export function openDevices(viewer: Viewer, asked: DeviceQuestion, words: FileWords): OpenList {
  const { glossary, devices } = words.messages;
  const { text, day, yesNo } = columnsIn<DeviceLine>(words);
  const columns = [
    text('assetTag', (line) => line.assetTag),
    text('serial', (line) => line.serial),
    text('kind', (line) => glossary.deviceKind[line.kind]),
    text('manufacturer', (line) => line.manufacturer),
    text('model', (line) => line.model),
    text('status', (line) => glossary.deviceStatus[line.status]),
    day('since', (line) => line.since),
    text('pool', (line) => line.poolName ?? devices.depot),
    text('centerCode', (line) => line.pool ?? depotCode),
    text('location', (line) => line.location ?? (line.inTransit ? null : devices.depot)),
    yesNo('inTransit', (line) => line.inTransit),
    text('delivery', (line) => line.delivery),
    text('holder', (line) => line.holder),
  ];
  return longList(columns, devicesQuery(viewer, asked));
}
