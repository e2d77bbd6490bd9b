import type { Settings } from '../deployment/settings.ts';

/** Name of a stack: `trustline-<environment>-<part>`. */
export const stackName = ({ environment }: Settings, part: string) => `trustline-${environment}-${part}`;

/**
 * Name of something Connect or Lex shows to people. It ends in the environment, so that two environments never share a
 * name even where they share an instance.
 */
export const shownName = ({ environment }: Settings, name: string) => `${name}-${environment}`;

/** The trail is named ahead of its creation, since its key and its bucket are told its ARN. */
export const trailName = ({ environment }: Settings) => `trustline-${environment}`;

/** ARN of the trail. */
export const trailArn = (settings: Settings) =>
  `arn:aws:cloudtrail:${settings.region}:${settings.account}:trail/${trailName(settings)}`;

/** The alias of the Connect instance; recordings are filed under it. */
export const instanceAlias = ({ instance }: Settings) =>
  'create' in instance ? instance.create.alias : instance.existing.alias;
