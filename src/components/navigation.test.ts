import { expect, test } from 'vitest';
import { navigationOf } from '@/components/navigation';
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
