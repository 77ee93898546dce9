import { expect, test } from 'vitest';
import { navigationOf } from '@/components/navigation';
import { limitOf } from '@/domain/access/permissions';
import { roles, workplaces } from '@/domain/access/roles';

test('the first page in the navigation of a role is the one on which the role lands', () => {
  for (const role of roles) expect(navigationOf(role)[0]?.items[0]?.href).toBe(workplaces[role]);
});

test('only the people officer is led to the grounds', () => {
  const led = roles.filter((role) =>
    navigationOf(role).some((group) => group.items.some((item) => item.key === 'grounds')),
  );
  expect(led).toEqual(['PEOPLE_OFFICER']);
});

test('whoever may bring files in is led to the import, and nobody else', () => {
  const led = roles.filter((role) =>
    navigationOf(role).some((group) => group.items.some((item) => item.key === 'imports')),
  );
  expect(led).toEqual(roles.filter((role) => limitOf('import.read', role) !== null));
});
