import { listAssessmentTemplates, type RegisteredTemplate } from '@reeve/contract';
import {
  ASSESSED_UNITS,
  ASSESSMENT_TEMPLATES,
  isSuppliedIndicator,
  nameIndicator,
  mayPerform,
  type AssessedUnit,
  type AssessmentTemplate,
  type Language,
} from '@reeve/domain';
import { assessmentTemplates, staffNames, type StoredAssessmentTemplate } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { templateOf } from './registered-template.ts';

const newestOf = (rows: readonly StoredAssessmentTemplate[], code: string): number | undefined =>
  rows.find((row) => row.code === code && row.retired_at === null)?.version;

function shownIndicators(language: Language, template: AssessmentTemplate): RegisteredTemplate['indicators'] {
  return template.indicators.map(({ id, weight }) => ({
    id,
    weight,
    name: nameIndicator(language, template, id),
    own: !isSuppliedIndicator(template.unit, id),
  }));
}

const shownRow = (
  row: StoredAssessmentTemplate,
  newest: number | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
): RegisteredTemplate => ({
  id: row.id,
  code: row.code,
  version: row.version,
  unit: row.unit as AssessedUnit, // held by a constraint
  name: row.name,
  indicators: shownIndicators(language, templateOf(row)),
  newest: row.version === newest,
  because: row.because,
  madeBy: names.get(row.made_by) ?? '',
  madeAt: row.made_at.toISOString(),
  retiredBy: row.retired_by === null ? '' : (names.get(row.retired_by) ?? ''),
  retiredAt: row.retired_at?.toISOString() ?? null,
  retiredBecause: row.retired_because,
});

const shownSupplied = (unit: AssessedUnit, newest: boolean, language: Language): RegisteredTemplate => ({
  id: null,
  code: unit,
  version: ASSESSMENT_TEMPLATES[unit].version,
  unit,
  name: '',
  indicators: shownIndicators(language, ASSESSMENT_TEMPLATES[unit]),
  newest,
  because: '',
  madeBy: '',
  madeAt: null,
  retiredBy: '',
  retiredAt: null,
  retiredBecause: '',
});

/**
 * Lists the templates of threat assessments in all versions: the agency’s own, the newest first, then the supplied
 * ones.
 */
export const listAssessmentTemplatesHandler = handle(listAssessmentTemplates, (call) =>
  call.read(async (tx) => {
    const [rows, names] = [await assessmentTemplates(tx), await staffNames(tx)];
    const { language } = call;
    call.consulted({
      action: 'view',
      objectKind: 'assessment_template',
      objectIds: rows.map(({ id }) => id),
      resultCount: rows.length,
    });
    return {
      mayKeep: mayPerform(tx.actor.roles, 'keep_scales'),
      items: [
        ...rows.map((row) => shownRow(row, newestOf(rows, row.code), names, language)),
        ...ASSESSED_UNITS.map((unit) => shownSupplied(unit, newestOf(rows, unit) === undefined, language)),
      ],
    };
  }),
);
