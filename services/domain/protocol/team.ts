import { z } from 'zod';
import { line } from './line.ts';
import { role } from './people.ts';

/** The team that weighs: what it is called, who sits in it, who may chair. */
export const careTeam = z.strictObject({
  /** In a list: "zorgteam". */
  name: line,
  /** In a sentence: "het zorgteam". */
  the: line,
  chair: z.array(role).min(1),
  members: z.array(z.strictObject({ role, name: line })).min(1),
  /** May parents be there? They are asked each time; this is what the form begins with. */
  parents: z.boolean(),
  /** Who organises the help that is decided on, as the school says it: "het zorgteam". */
  organisesHelp: line,
});

/** What only some schools do: a talk before the team meets, a look at children at home, the referral index. */
export const optional = z.strictObject({ intake: z.boolean(), kindcheck: z.boolean(), verwijsindex: z.boolean() });
