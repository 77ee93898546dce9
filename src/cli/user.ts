import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { roles, type Role } from '@/domain/access/roles';
import { createUser } from '@/features/users/commands/create-user';
import { runCommand } from '@/server/command';
import { actingViewer } from './as';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { sentenceOf } from './words';

type Options = { name?: string; role: string; password?: string; json?: boolean; as?: string };

/** A password that is shown once and must be changed at the first sign-in. */
const firstPassword = () => randomBytes(12).toString('base64url');

function roleOf(word: string): Role {
  const wanted = word.toUpperCase().replace(/[ -]/g, '_');
  const role = roles.find((one) => one === wanted);
  if (!role) throw new CliEnd(`"${word}" is no role; known are: ${roles.join(', ')}.`, exit.unusable);
  return role;
}

/** `user add <email>`: opens an account, the first administrator among others. */
export function addUser(program: Command): void {
  program
    .command('user')
    .description('accounts')
    .command('add <email>')
    .description('opens an account; prints a password that must be changed at the first sign-in')
    .option('--name <name>', 'the name of the person')
    .option('--role <role>', 'the role, held for the whole organisation', 'ADMIN')
    .option('--password <password>', 'the first password, if it is not to be made up')
    .option('--json', 'answer as JSON')
    .option('--as <email>', 'act as this account')
    .action(async (email: string, options: Options) => {
      const role = roleOf(options.role);
      const password = options.password ?? firstPassword();
      const result = await runCommand(await actingViewer(options.as), createUser, {
        email,
        name: options.name ?? email,
        roles: [{ role, all: true, depot: role === 'IT_STAFF', centerIds: [], teamIds: [] }],
        password,
        mustChange: true,
      });
      if (!result.ok)
        throw new CliEnd(
          result.code === 'INVALID' && result.fields?.['email']
            ? `"${email}" is no e-mail address.`
            : sentenceOf(result),
          codeOf(result),
        );
      if (options.json) printJson({ email, role, password: options.password ? null : password });
      else process.stdout.write(`${email}\t${role}${options.password ? '' : `\t${password}`}\n`);
    });
}
