import { shiftSheet } from '@reeve/contract';
import { SHIFT_SHEET_MOST } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AreaNameField } from '../record/form/area-name-field.tsx';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { useForm, type Form } from '../record/form/use-form.ts';
import {
  answersOfShift,
  bodyOf,
  keyOf,
  lineOf,
  NO_PLAN,
  plannedShift,
  type Proposal,
  type SheetAnswers,
} from './sheet-answers.ts';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The form of a shift sheet: of a new one, or of a draft at the version its author saw. */
export function SheetForm({
  offered,
  answers,
  draft,
}: {
  offered: Proposal;
  answers: SheetAnswers;
  draft?: { readonly id: string; readonly version: number };
}): ReactElement {
  const t = useT('briefing');
  const { clock } = useSession();
  const form = useForm({
    operation: shiftSheet.create,
    empty: answers,
    required: ['unitCode', 'on'],
    checks: ({ from, to, planned, areas, tasks, hotSpots, notices, questions }) => ({
      from: HOUR.test(from),
      to: HOUR.test(to),
      areas: planned === NO_PLAN || (areas.length > 0 && areas.length <= SHIFT_SHEET_MOST.areas),
      tasks: tasks.length <= SHIFT_SHEET_MOST.tasks,
      hotSpots: hotSpots.length <= SHIFT_SHEET_MOST.hotSpots,
      notices: notices.length <= SHIFT_SHEET_MOST.notices,
      questions: questions.length <= SHIFT_SHEET_MOST.questions,
    }),
    needsMarking: () => draft === undefined,
    wrong: (name) => t(`sheet.wrong.${name}`),
    save: async ({ marking, ...content }) => {
      const body = bodyOf(content, offered);
      if (draft !== undefined) {
        await call(shiftSheet.save, { params: { id: draft.id }, input: { version: draft.version, body } });
        return { id: draft.id };
      }
      if (marking === undefined) throw new Error('the form is not sent without a marking');
      return call(shiftSheet.create, { input: { body, marking } });
    },
    pathOf: paths.shiftSheet,
  });
  const units = offered.units.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FormFrame form={form} act={t('sheet.send')}>
      <PlannedFields form={form} offered={offered} />
      <div className="two">
        <ChoiceField label={t('sheet.unit')} options={units} {...form.field('unitCode')} />
        <AreaNameField label={t('sheet.area')} optional {...form.field('area')} />
        <DateField label={t('sheet.on')} min={clock.today} {...form.field('on')} />
        <div className="two">
          <CodeField label={t('sheet.from')} type="time" {...form.field('from')} />
          <CodeField label={t('sheet.to')} type="time" {...form.field('to')} />
        </div>
      </div>
      <TextField label={t('sheet.lead')} hint={t('sheet.leadHint')} optional {...form.field('lead')} />
      <Lines form={form} name="tasks" rows={offered.tasks} timed />
      <Lines form={form} name="hotSpots" rows={offered.findings} />
      <ProseField label={t('sheet.news')} optional rows={2} {...form.field('news')} />
      <Chosen form={form} name="notices" rows={offered.notices} />
      <Chosen form={form} name="questions" rows={offered.questions} />
      <ProseField label={t('sheet.keepInMind')} optional rows={2} {...form.field('keepInMind')} />
      {draft === undefined && <MarkingField form={form} />}
    </FormFrame>
  );
}

/** A shift of an adopted plan: it fills in day, hours and areas. */
function PlannedFields({ form, offered }: { form: Form<SheetAnswers>; offered: Proposal }): ReactElement {
  const t = useT('briefing');
  const { dateFull } = useFormat();
  const { values } = form;
  if (offered.shifts.length === 0) return <p className="hint">{t('sheet.noneAdopted')}</p>;
  const shift = plannedShift(offered, values.planned);
  const options = offered.shifts.map((one) => ({
    value: keyOf(one),
    label: `${dateFull(one.on)}, ${one.from}–${one.to}, ${one.reference}`,
  }));
  return (
    <>
      <ChoiceField
        label={t('sheet.planned')}
        hint={t('sheet.plannedHint')}
        options={[{ value: NO_PLAN, label: t('sheet.withoutPlan') }, ...options]}
        {...form.field('planned')}
        onChange={(planned) => {
          const chosen = plannedShift(offered, planned ?? NO_PLAN);
          form.set({ planned: planned ?? NO_PLAN, ...(chosen ? answersOfShift(chosen) : { areas: [] }) });
        }}
      />
      {shift && (
        <div className="sh-chosen">
          <SeveralChoice
            label={t('sheet.areas')}
            items={shift.areas.map(({ code, name }) => ({ code, name }))}
            {...form.field('areas')}
          />
        </div>
      )}
    </>
  );
}

interface Offered {
  readonly form: Form<SheetAnswers>;
  readonly name: 'tasks' | 'hotSpots' | 'notices' | 'questions';
  readonly rows: readonly { readonly reference: string; readonly title: string }[];
}

/** What is live of one kind, chosen or not. */
function Chosen({ form, name, rows }: Offered): ReactElement | null {
  const t = useT('briefing');
  if (rows.length === 0) return null;
  return (
    <div className="sh-chosen">
      <SeveralChoice
        label={t(`sheet.${name}`)}
        items={rows.map(({ reference, title }) => ({ code: reference, name: title }))}
        {...form.field(name)}
      />
    </div>
  );
}

/** The same with a line of its own for each that is chosen. */
function Lines({ form, name, rows, timed = false }: Offered & { timed?: boolean }): ReactElement {
  const t = useT('briefing');
  const { values } = form;
  const write = (reference: string, part: Partial<{ when: string; text: string }>): void =>
    form.set({ lines: { ...values.lines, [reference]: { ...lineOf(values, reference), ...part } } });
  return (
    <>
      <Chosen form={form} name={name} rows={rows} />
      {rows
        .filter(({ reference }) => values[name].includes(reference))
        .map(({ reference, title }) => {
          const { when, text } = lineOf(values, reference);
          return (
            <div key={reference} className="sh-line">
              {timed && (
                <TextField
                  label={t('sheet.when', { of: reference })}
                  optional
                  maxLength={30}
                  value={when}
                  onChange={(next) => write(reference, { when: next })}
                />
              )}
              <TextField
                label={t('sheet.line', { of: reference })}
                hint={title}
                optional
                maxLength={240}
                value={text}
                onChange={(next) => write(reference, { text: next })}
              />
            </div>
          );
        })}
    </>
  );
}
