import shell from './parts/shell.en.json';
import kit from './parts/kit.en.json';
import stages from './parts/stages.en.json';
import glossary from './parts/glossary.en.json';
import errors from './parts/errors.en.json';
import importing from './parts/importing.en.json';
import agents from './parts/agents.en.json';
import devices from './parts/devices.en.json';
import deliveries from './parts/deliveries.en.json';
import blocks from './parts/blocks.en.json';
import plans from './parts/plans.en.json';
import refine from './parts/refine.en.json';
import assignments from './parts/assignments.en.json';
import whatIf from './parts/what-if.en.json';
import overview from './parts/overview.en.json';
import forecast from './parts/forecast.en.json';
import grounds from './parts/grounds.en.json';
import policy from './parts/policy.en.json';
import users from './parts/users.en.json';
import trail from './parts/trail.en.json';
import team from './parts/team.en.json';
import workbench from './parts/workbench.en.json';
import centers from './parts/centers.en.json';
import settings from './parts/settings.en.json';
import auth from './parts/auth.en.json';
import auditor from './parts/auditor.en.json';
import imports from './parts/imports.en.json';
import exports from './parts/exports.en.json';
import calendars from './parts/calendars.en.json';
import undo from './parts/undo.en.json';

export const en = {
  shell,
  kit,
  stages,
  glossary,
  errors,
  importing,
  agents,
  devices,
  deliveries,
  blocks,
  plans,
  refine,
  assignments,
  whatIf,
  overview,
  forecast,
  grounds,
  policy,
  users,
  trail,
  team,
  workbench,
  centers,
  settings,
  auth,
  auditor,
  imports,
  exports,
  calendars,
  undo,
};
