import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFromEmail } from './name-from-email';
import { normalScope } from './normal-scope';
import { limitOf, permissions, type Permission } from './permissions';
import { landing, mayCombine, roles, type Role } from './roles';
import { scopeOf, type HeldRole } from './scope';
import { trailViews, withoutBandFields } from './trail-readers';

const everything = Object.keys(permissions) as Permission[];
const anyRole = fc.constantFrom<Role>(...roles);
const anyHeld: fc.Arbitrary<HeldRole> = fc.record({
  role: anyRole,
  all: fc.boolean(),
  depot: fc.boolean(),
  centerIds: fc.array(fc.constantFrom('c1', 'c2', 'c3')),
  teamIds: fc.array(fc.constantFrom('t1', 't2', 't3')),
});

describe('grounds', () => {
  it('are read and written by the people officer and by nobody else', () => {
    for (const permission of everything.filter((name) => name.includes('ground'))) {
      for (const role of roles) {
        expect([permission, role, limitOf(permission, role)]).toEqual([
          permission,
          role,
          role === 'PEOPLE_OFFICER' ? 'scope' : null,
        ]);
      }
    }
  });

  it('are never in one hand with planning or auditing', () => {
    expect(mayCombine(['PEOPLE_OFFICER', 'ROLLOUT_MANAGER'])).toMatchObject({
      ok: false,
      code: 'ROLES_APART',
    });
    expect(mayCombine(['AUDITOR', 'PEOPLE_OFFICER'])).toMatchObject({ ok: false, code: 'ROLES_APART' });
    expect(mayCombine(['PEOPLE_OFFICER', 'TEAM_LEAD', 'ADMIN', 'IT_STAFF'])).toEqual({ ok: true });
  });
});

describe('scope', () => {
  it('of several roles is the union of what each holds the permission for', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 4 }), fc.constantFrom(...everything), (held, permission) => {
        const scope = scopeOf(held, permission);
        const holding = held.filter((one) => limitOf(permission, one.role) !== null);
        if (holding.length === 0) {
          expect(scope).toBeNull();
          return;
        }
        const all = holding.some((one) => one.all || limitOf(permission, one.role) === 'organisation');
        expect(scope?.all).toBe(all);
        if (scope && !scope.all) {
          expect(new Set(scope.centerIds)).toEqual(new Set(holding.flatMap((one) => one.centerIds)));
          expect(new Set(scope.teamIds)).toEqual(new Set(holding.flatMap((one) => one.teamIds)));
        }
      }),
    );
  });

  it('a role keeps only the kind of scope that it can have', () => {
    fc.assert(
      fc.property(anyHeld, (held) => {
        const normal = normalScope(held);
        expect(normalScope(normal)).toEqual(normal);
        if (normal.depot) expect(normal.role).toBe('IT_STAFF');
        if (normal.teamIds.length > 0) expect(normal.role).toBe('TEAM_LEAD');
        if (['ROLLOUT_MANAGER', 'AUDITOR', 'ADMIN'].includes(normal.role)) expect(normal.all).toBe(true);
        if (normal.role === 'TEAM_LEAD') expect(normal.all).toBe(false);
      }),
    );
  });
});

describe('a person', () => {
  it('lands on the workplace of the first role, or has none', () => {
    expect(landing(['ADMIN', 'IT_STAFF'])).toBe('/workbench');
    expect(landing([])).toBeNull();
  });

  it('reads the trail only as manager, auditor or administrator', () => {
    expect(trailViews(['TEAM_LEAD', 'IT_STAFF', 'PEOPLE_OFFICER'])).toEqual([]);
    expect(trailViews(['ADMIN', 'ROLLOUT_MANAGER'])).toEqual(['manager', 'admin']);
  });

  it('without a right to bands sees none in the values of an event', () => {
    expect(withoutBandFields({ band: 1, rank: 3, policy: 2, stage: 'LIVE' })).toEqual({ stage: 'LIVE' });
  });

  it('named only by an e-mail address gets a readable name', () => {
    expect(nameFromEmail('jens.borchardt@beispiel.de')).toBe('Jens Borchardt');
    expect(nameFromEmail('anna-lena_voss@x.de')).toBe('Anna-Lena Voss');
    expect(nameFromEmail('@x.de')).toBe('@x.de');
  });
});
