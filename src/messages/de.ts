import shell from './parts/shell.de.json';
import kit from './parts/kit.de.json';
import stages from './parts/stages.de.json';
import glossary from './parts/glossary.de.json';
import errors from './parts/errors.de.json';
import importing from './parts/importing.de.json';
import agents from './parts/agents.de.json';
import devices from './parts/devices.de.json';
import deliveries from './parts/deliveries.de.json';
import blocks from './parts/blocks.de.json';
import plans from './parts/plans.de.json';
import refine from './parts/refine.de.json';
import assignments from './parts/assignments.de.json';
import whatIf from './parts/what-if.de.json';
import overview from './parts/overview.de.json';
import forecast from './parts/forecast.de.json';
import grounds from './parts/grounds.de.json';
import policy from './parts/policy.de.json';
import users from './parts/users.de.json';
import trail from './parts/trail.de.json';
import team from './parts/team.de.json';
import workbench from './parts/workbench.de.json';
import centers from './parts/centers.de.json';
import settings from './parts/settings.de.json';
import auth from './parts/auth.de.json';
import auditor from './parts/auditor.de.json';
import imports from './parts/imports.de.json';
import exports from './parts/exports.de.json';
import calendars from './parts/calendars.de.json';
import undo from './parts/undo.de.json';

export const de = {
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
