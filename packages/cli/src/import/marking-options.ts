import { importSettings } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { textOf } from '../api/connection.ts';
import type { CommandOption, GivenOptions } from '../command.ts';

/** The four markings of an import, one option each; all or none. */
export const MARKING_OPTIONS: Readonly<Record<string, CommandOption>> = {
  classification: { value: 'CODE', about: 'marking of the batch; default: that of recorded crime' },
  handling: { value: 'CODES', about: 'handling codes of the batch, separated by commas' },
  conditions: { value: 'TEXT', about: 'handling conditions, if a code requires them' },
  tlp: { value: 'CODE', about: 'traffic light of the batch' },
  group: { value: 'CODE', about: 'group that may see the batch' },
};

/**
 * Returns the marking chosen by options; undefined without them.
 *
 * @throws ReeveError invalid_input — one of the four is missing, or a code is unknown
 */
export function markingFrom(options: GivenOptions) {
  if (!Object.keys(MARKING_OPTIONS).some((name) => options.has(name))) return undefined;
  const parsed = importSettings.shape.marking.safeParse({
    classification: textOf(options, 'classification'),
    handling: {
      codes: (textOf(options, 'handling') ?? '').split(',').filter((code) => code !== ''),
      conditions: textOf(options, 'conditions') ?? '',
    },
    tlp: textOf(options, 'tlp'),
    group: textOf(options, 'group'),
  });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.filter((part) => typeof part === 'string' && part !== 'codes')[0];
  throw new ReeveError(
    'invalid_input',
    `Nothing was taken. A marking needs --classification, --handling, --tlp and --group; --${String(field ?? 'classification')} is missing or not a code.`,
  );
}
