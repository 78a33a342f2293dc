import type { FunctionName, ObjectKind, Stage } from '@reeve/domain';
import { STAGE_OF } from '@reeve/domain';
import { objectPath, paths } from '../paths.ts';

/** A stage of the loop, the start, or what all stages share: texts under review, workshops, concepts, readiness. */
export type RailName = 'home' | Stage | 'common';

export interface RailEntry {
  readonly name: RailName;
  /** `g` then this letter goes there. */
  readonly letter: string;
  readonly path: string;
  /** Beginnings of addresses that belong to it. */
  readonly owns: readonly string[];
  /** A function the person must have; without one everybody sees the entry. */
  readonly needs?: FunctionName;
  /** Kinds of object on its pages; a user who sees none of them has no such entry. It opens the first visible page. */
  readonly sees?: readonly { readonly kind: string; readonly path: string }[];
  /** Where it leads who has not that function but one of these, the first of them. */
  readonly instead?: readonly { readonly needs: FunctionName; readonly path: string }[];
}

/**
 * The rail, one line an entry, in the order of the loop. A stage is listed when it has a page; its letter is fixed now so
 * that fingers need not learn it twice: d direct, g gather, k know, a analyse, s assess, c decide, t act, e evaluate,
 * p protect. After the loop comes what all stages share, u as in understanding.
 */
export const RAIL: readonly RailEntry[] = [
  { name: 'home', letter: 'h', path: paths.home(), owns: ['/received', '/overview'] },
  {
    name: 'direct',
    letter: 'd',
    path: paths.requirements(),
    owns: [
      '/requirements',
      '/collection-tasks',
      '/priorities',
      '/control-strategies',
      '/gaps',
      '/patrol',
      '/patrol-questions',
    ],
    sees: [
      { kind: 'requirement', path: paths.requirements() },
      { kind: 'priority', path: paths.priorities() },
    ],
  },
  {
    name: 'gather',
    letter: 'g',
    path: paths.reports(),
    owns: ['/reports', '/crimes', '/imports', '/data-sets'],
    sees: [{ kind: 'report', path: paths.reports() }],
  },
  {
    name: 'know',
    letter: 'k',
    path: paths.entities(),
    owns: ['/entities', '/identities'],
    sees: [{ kind: 'statement', path: paths.entities() }],
  },
  {
    name: 'analyse',
    letter: 'a',
    path: paths.findings(),
    owns: ['/findings', '/analysis-runs', '/where-and-when', '/areas'],
    sees: [{ kind: 'finding', path: paths.findings() }],
  },
  {
    name: 'assess',
    letter: 's',
    path: paths.products(),
    owns: [
      '/products',
      '/judgements',
      '/calibration',
      '/hypothesis-matrices',
      '/threat-assessments',
      '/assessment-templates',
      '/crime-areas',
      '/harm',
      '/harm-weights',
      '/recipients',
    ],
    sees: [
      { kind: 'product', path: paths.products() },
      { kind: 'briefing', path: paths.products() },
      { kind: 'dissemination', path: paths.sent() },
    ],
  },
  {
    name: 'decide',
    letter: 'c',
    path: paths.meetings(),
    owns: ['/meetings', '/decisions', '/allocation-plans', '/person-nominations'],
    sees: [{ kind: 'meeting', path: paths.meetings() }],
  },
  {
    name: 'act',
    letter: 't',
    path: paths.tasks(),
    owns: ['/tasks', '/shift', '/shift-sheets', '/notices', '/debriefs', '/outcomes', '/threats', '/duty-roster'],
    sees: [{ kind: 'task', path: paths.tasks() }],
  },
  {
    name: 'evaluate',
    letter: 'e',
    path: paths.evaluations(),
    owns: ['/evaluations', '/public-releases'],
    sees: [{ kind: 'evaluation', path: paths.evaluations() }],
  },
  {
    name: 'protect',
    letter: 'p',
    path: paths.log(),
    owns: ['/log', '/disclosure-reviews', '/retention-desk', '/proceedings'],
    needs: 'read_log',
    instead: [
      { needs: 'revalidate_report', path: paths.retentionDesk() },
      { needs: 'review_samples', path: paths.logSamples() },
      { needs: 'keep_proceedings', path: paths.proceedings() },
    ],
  },
  {
    name: 'common',
    letter: 'u',
    path: paths.documents(),
    owns: ['/documents', '/workshops', '/workshop-sessions', '/concepts', '/readiness'],
    sees: [{ kind: 'document', path: paths.documents() }],
  },
];

/** The entries this person has. */
export function railFor({
  may,
  sees,
}: {
  readonly may: readonly FunctionName[];
  readonly sees: readonly string[];
}): readonly RailEntry[] {
  return RAIL.flatMap((entry) => {
    if (entry.sees !== undefined) {
      const seen = entry.sees.find(({ kind }) => sees.includes(kind));
      return seen ? [{ ...entry, path: seen.path }] : [];
    }
    if (entry.needs === undefined || may.includes(entry.needs)) return [entry];
    const instead = entry.instead?.find(({ needs }) => may.includes(needs));
    return instead ? [{ ...entry, path: instead.path }] : [];
  });
}

/** The entry an address belongs to: a thread page belongs to the stage of its object. */
export function railNameOf(pathname: string): RailName | undefined {
  if (pathname === '/') return 'home';
  const [, first, kind] = pathname.split('/');
  if (first === 'thread') return STAGE_OF[kind as ObjectKind]; // an unknown kind finds nothing
  const inside = (start: string): boolean => pathname === start || pathname.startsWith(`${start}/`);
  return RAIL.find((entry) => entry.owns.some(inside))?.name;
}

/** Where on the rail something that waits is counted: among what all stages share, else under its stage. */
export function workPlace({
  stage,
  kind,
}: {
  readonly stage: Stage;
  readonly kind: ObjectKind | 'proceeding' | 'desk_opening' | 'sending';
}): RailName {
  const hasNoPage = kind === 'proceeding' || kind === 'desk_opening' || kind === 'sending';
  const path = hasNoPage ? undefined : objectPath(kind, 'x');
  return path !== undefined && railNameOf(path) === 'common' ? 'common' : stage;
}
