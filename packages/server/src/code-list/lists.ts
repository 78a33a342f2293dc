import { LANGUAGES, ReeveError, type RetentionRule, type Titled } from '@reeve/domain';
import { z } from 'zod';

/** A list that an agency adds has its titles in the agency's own language; other languages are optional. */
const option = z.object({
  code: z.string(),
  title: z.string(),
  titles: z.partialRecord(z.enum(LANGUAGES), z.string()).optional(),
});
const period = z.object({ unit: z.enum(['days', 'months']), count: z.number() });
const SHAPES = {
  purposes: z.array(option.extend({ legalBasis: z.string().optional() })),
  legal_bases: z.array(option),
  groups: z.array(option),
  offence_types: z.array(option),
  retention: z.array(z.object({ id: z.string(), review: period, maximum: period })),
  grading_scheme: z.object({ scheme: z.string() }),
};

/** Returns the agency's lists, checked against the program's schema. */
export interface CodeLists {
  /** Names and versions of all lists, stamped on results. */
  readonly version: string;
  readonly purposes: readonly (Titled & {
    /** Code of the default legal basis, if there is one. */
    readonly legalBasis?: string | undefined;
  })[];
  readonly legalBases: readonly Titled[];
  readonly groups: readonly Titled[];
  readonly offenceTypes: readonly Titled[];
  readonly retention: readonly RetentionRule[];
  readonly gradingScheme: string;
}

/**
 * Returns the lists as this reader sees them. An agency always has all of them, so seeing none means a role that reads none, such as an
 * administrator's.
 *
 * @throws ReeveError not_permitted — the reader sees none; misconfigured — a list is missing or damaged
 */
export function codeListsOf(
  stored: ReadonlyMap<string, { readonly version: number; readonly body: unknown }>,
): CodeLists {
  if (stored.size === 0) throw new ReeveError('not_permitted', 'Your role does not read the lists of the agency.');
  const list = <K extends keyof typeof SHAPES>(name: K): z.output<(typeof SHAPES)[K]> => {
    const parsed = SHAPES[name].safeParse(stored.get(name)?.body);
    if (!parsed.success)
      throw new ReeveError(
        'misconfigured',
        `The agency’s list “${name}” is missing or damaged; ask your administrator.`,
        { list: name },
      );
    return parsed.data as z.output<(typeof SHAPES)[K]>; // parsed by that very shape
  };
  return {
    version: [...stored].map(([name, { version }]) => `${name}@${version}`).join(' '),
    purposes: list('purposes'),
    legalBases: list('legal_bases'),
    groups: list('groups'),
    offenceTypes: list('offence_types'),
    retention: list('retention'),
    gradingScheme: list('grading_scheme').scheme,
  };
}
