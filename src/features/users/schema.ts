import { z } from 'zod';
import { roles, type Role } from '@/domain/access/roles';

export const uuid = z.uuid();
const email = z.string().trim().toLowerCase().max(200).pipe(z.email());
const personName = z.string().trim().min(1).max(120);

/** A role with its scope, as a form states it. */
export const heldRoleSchema = z.strictObject({
  role: z.enum(roles),
  all: z.boolean().default(false),
  depot: z.boolean().default(false),
  centerIds: z.array(uuid).max(500).default([]),
  teamIds: z.array(uuid).max(5000).default([]),
});
export const heldRolesSchema = z
  .array(heldRoleSchema)
  .max(roles.length)
  .refine((held) => new Set(held.map((one) => one.role)).size === held.length);

export const createUserSchema = z.strictObject({
  email,
  name: personName,
  roles: heldRolesSchema.default([]),
  /** Without one, the account waits for its activation link. */
  password: z.string().max(200).optional(),
  /** Whether the password must be changed at the first sign-in: somebody else knows it. */
  mustChange: z.boolean().default(true),
});

export const editUserSchema = z.strictObject({
  userId: uuid,
  version: z.number().int(),
  name: personName,
  email,
});

export const setRolesSchema = z.strictObject({
  userId: uuid,
  version: z.number().int(),
  roles: heldRolesSchema,
});

/** Where an account stands: can sign in, waits with or without an open link, or is closed. */
export const userStates = ['ACTIVE', 'INVITED', 'WAITING', 'INACTIVE'] as const;
export type UserState = (typeof userStates)[number];

export const userFilterSchema = z.strictObject({
  q: z.string().trim().max(100).optional(),
  roles: z.array(z.enum(roles)).optional(),
  states: z.array(z.enum(userStates)).optional(),
});
export type UserFilter = z.infer<typeof userFilterSchema>;

export const userWindowSchema = z.strictObject({
  filter: userFilterSchema,
  offset: z.number().int().min(0).default(0),
});

export const userSelectionSchema = z.union([
  z.strictObject({ ids: z.array(uuid).min(1).max(5000) }),
  z.strictObject({ filter: userFilterSchema, except: z.array(uuid).max(5000).default([]) }),
]);
export type UserSelection = z.input<typeof userSelectionSchema>;

export const linkDays = { usual: 14, most: 60 } as const;
export const makeLinksSchema = z.strictObject({
  selection: userSelectionSchema,
  days: z.number().int().min(1).max(linkDays.most).default(linkDays.usual),
});

/** A role of an account in figures: how much it is held for. */
export type RoleLine = { role: Role; all: boolean; depot: boolean; centers: number; teams: number };

export type UserLine = {
  id: string;
  name: string;
  email: string;
  state: UserState;
  roles: RoleLine[];
  /** ISO instant until which the open link holds. */
  linkUntil: string | null;
  lastSignIn: string | null;
  own: boolean;
  version: number;
};
export type UserWindow = { rows: UserLine[]; total: number };

export type UserDetail = UserLine & {
  held: { role: Role; all: boolean; depot: boolean; centerIds: string[]; teamIds: string[] }[];
  /** Teams led, from the roster or as a stand-in until a day. */
  teams: { id: string; code: string; name: string; center: string; until: string | null; roster: boolean }[];
  sessions: number;
};

export type Choice = { value: string; label: string };
export type ScopeChoices = { centers: Choice[]; teams: Choice[] };

/** A one-time link as it is handed out, once. */
export type IssuedLink = { userId: string; name: string; email: string; path: string; validUntil: string };
/** What the database keeps of an issued link. */
export type LinkRecord = { linkId: string; userId: string; name: string; email: string; validUntil: string };

export type LinkOutcome = {
  links: LinkRecord[];
  refused: { id: string; code: string }[];
};

export type UserCounts = { all: number; byState: Record<UserState, number>; leadsWithout: number };
