'use server';

import { readAction } from '@/server/read-action';
import { listTrail } from './queries/list-trail';
import { trailWindowSchema } from './schema';

export const moreTrailAction = readAction('trail.read', trailWindowSchema, listTrail);
