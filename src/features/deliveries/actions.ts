'use server';

import { actionFor } from '@/server/action';
import { receiveDelivery } from './commands/receive';
import { closeDelivery, createDelivery, editDelivery } from './commands/write';

export const receiveDeliveryAction = actionFor(receiveDelivery);
export const createDeliveryAction = actionFor(createDelivery);
export const editDeliveryAction = actionFor(editDelivery);
export const closeDeliveryAction = actionFor(closeDelivery);
