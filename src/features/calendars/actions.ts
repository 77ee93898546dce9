'use server';

import { actionFor } from '@/server/action';
import { makeFeed, revokeFeed } from './commands/feeds';
import { handOutAddress } from './queries/secret';

export const makeFeedAction = handOutAddress(actionFor(makeFeed));
export const revokeFeedAction = actionFor(revokeFeed);
