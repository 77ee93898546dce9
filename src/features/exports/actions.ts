'use server';

import { readAction } from '@/server/read-action';
import { assetLabels, previewDeviceFiles } from './queries/devices';
import { identifierInput, labelInput } from './schema';

export const previewDeviceFilesAction = readAction('device.identifiers', identifierInput, previewDeviceFiles);
export const assetLabelsAction = readAction('device.label', labelInput, assetLabels);
