import { z } from 'zod';
import { isoDate, selectionSchema } from '../schema';

/** Why something is done, where a reason has to be given. */
export const reason = z.string().trim().min(3).max(500);

/** Why a manager acts in the place of a lead; leads leave it out. */
export const standInReason = z.string().trim().max(500).optional();

/** Undoing a step: for whom, and why. */
export const undoSchema = z.strictObject({ selection: selectionSchema, reason });

/** A step that happened on a day. */
export const datedStep = { selection: selectionSchema, on: isoDate };
