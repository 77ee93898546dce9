import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const workplaces = {
  ROLLOUT_MANAGER: 'rollout manager',
  TEAM_LEAD: 'team lead',
  IT_STAFF: 'IT staff',
  PEOPLE_OFFICER: 'people officer',
};

/** The page that lists the pictures that are there. @param {string} folder @param {import('./pictures.mjs').Picture[]} pictures */
export async function writeIndex(folder, pictures) {
  const present = pictures.filter(({ name }) => existsSync(join(folder, `${name}.png`)));
  const parts = present.map(
    ({ name, shows, path, as }) =>
      `## ${shows}\n\n${as ? `Workplace of the ${workplaces[as]}, \`${path}\`` : `\`${path}\``}\n\n![${shows}](${name}.png)\n`,
  );
  const text = `# Screenshots\n\nTaken by \`npm run screenshots\` from the production build on the demo scenario; not edited.\n\n${parts.join('\n')}`;
  const file = join(folder, 'README.md');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
