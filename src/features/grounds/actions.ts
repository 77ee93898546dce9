'use server';

import { z } from 'zod';
import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { currentViewer } from '@/server/session';
import { correctGround, withdrawGround } from './commands/change-ground';
import { openGround, openPerson } from './commands/open-ground';
import { recordGround } from './commands/record-ground';
import { recordMany } from './commands/record-many';
import { findPeople, listGrounds } from './queries/list-grounds';
import { groundWindowSchema } from './schema';

export const recordGroundAction = actionFor(recordGround);
export const recordManyAction = actionFor(recordMany);
export const correctGroundAction = actionFor(correctGround);
export const withdrawGroundAction = actionFor(withdrawGround);
export const moreGroundsAction = readAction('ground.read', groundWindowSchema, listGrounds);
export const findPeopleAction = readAction('ground.write', z.string().max(100), findPeople);

export async function openGroundAction(groundId: string) {
  return openGround(await currentViewer(), groundId);
}

export async function openPersonAction(agentId: string) {
  return openPerson(await currentViewer(), agentId);
}
