import { listAssessmentTemplates, threatAssessment } from '@reeve/contract';
import { listedUnitFaults, MOST_ASSESSORS, type Level } from '@reeve/domain';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useForm } from '../record/form/use-form.ts';
import type { Template } from './assessment.ts';
import { templatesOf, type ChosenTemplates } from './scale/template-fields.tsx';
import { answerOf, emptyUnit, unitOf, type UnitAnswer } from './unit/unit-fields.tsx';

const EMPTY = {
  title: '',
  periodFrom: undefined as string | undefined,
  periodTo: undefined as string | undefined,
  level: undefined as Level | undefined,
  assessorIds: [] as readonly string[],
  previousId: undefined as string | undefined,
  units: [] as readonly UnitAnswer[],
  templates: {} as ChosenTemplates,
  marking: NO_MARKING,
};

const firstUnits = (): readonly UnitAnswer[] => [emptyUnit(), emptyUnit(), emptyUnit('environment')];

/** The form that begins a threat assessment, with the assessment before, whose units it can take over. */
export function useAssessmentForm() {
  const t = useT('threats');
  const { data: register } = useReading(listAssessmentTemplates, {});
  const [before, setBefore] = useState<readonly Template[]>([]);
  const { data: approved } = useReading(threatAssessment.list, { query: { state: 'approved', limit: 20 } });
  const form = useForm({
    operation: threatAssessment.create,
    empty: { ...EMPTY, units: firstUnits() },
    required: ['periodFrom', 'periodTo', 'level'],
    checks: ({ assessorIds, units }) => ({
      assessorIds: assessorIds.length > 0 && assessorIds.length <= MOST_ASSESSORS,
      units:
        units.every(({ code, name }) => code.trim() !== '' && name.trim().length >= 3) &&
        listedUnitFaults(units.map(unitOf)).length === 0,
    }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, marking, units, assessorIds, templates, ...body }) =>
      call(threatAssessment.create, {
        input: {
          title,
          marking,
          body: {
            ...body,
            assessorIds: [...assessorIds],
            units: units.map(unitOf),
            templates: templatesOf(templates, register?.items ?? [], before),
          },
        },
      }),
    pathOf: paths.threatAssessment,
  });
  // The units of the assessment before, so that each is found again by its code.
  const takeUnits = async (id: string | undefined): Promise<void> => {
    form.set({ previousId: id });
    setBefore([]);
    if (id === undefined) return;
    const { body, templates } = await call(threatAssessment.read, { params: { id } });
    setBefore(templates);
    form.set({ units: body.units.map((unit) => ({ ...answerOf(unit), id: crypto.randomUUID() })) });
  };
  return { form, register, approved: approved?.items ?? [], before, takeUnits };
}
