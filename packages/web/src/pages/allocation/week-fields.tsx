import { HOUR_KINDS } from '@reeve/domain';
import type { ReactElement } from 'react';
import type { Choice } from '../../components/field/select.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { RowsField } from './rows-field.tsx';
import { RulesField } from './rules-field.tsx';
import type { PlanForm } from './use-plan-form.ts';
import {
  LOCK_COLUMNS,
  NO_LOCK,
  NO_VISIT,
  SHIFT_COLUMNS,
  TEAM_COLUMNS,
  USUAL_SHIFTS,
  USUAL_TEAM,
  VISIT_COLUMNS,
  weekDays,
  type ShiftRow,
} from './week-form.ts';

/** Who works in the week and when, and the rules that every plan keeps. */
export function TeamAndShiftFields({ form }: { form: PlanForm }): ReactElement {
  const t = useT('allocation');
  return (
    <>
      <RowsField
        id="field-teams"
        label={t('teams')}
        hint={t('teamsHint')}
        names={TEAM_COLUMNS}
        rows={form.values.teams}
        empty={USUAL_TEAM}
        error={form.field('teams').error}
        add={t('addTeam')}
        onChange={(teams) => form.set({ teams })}
      />
      <RowsField
        id="field-shifts"
        label={t('shifts')}
        hint={t('shiftsHint')}
        names={SHIFT_COLUMNS}
        rows={form.values.shifts}
        empty={USUAL_SHIFTS[0] ?? { start: '', length: '', cover: '', vehicles: '' }}
        error={form.field('shifts').error}
        add={t('addShift')}
        onChange={(shifts: readonly ShiftRow[]) => form.set({ shifts })}
      />
      <RulesField
        rules={form.values.rules}
        error={form.field('rules').error}
        onChange={(rules) => form.set({ rules })}
      />
    </>
  );
}

/** Hours that are fixed in advance, and visits that are to be made. */
export function LockAndVisitFields({ form, places }: { form: PlanForm; places: readonly Choice[] }): ReactElement {
  const t = useT('allocation');
  const language = useLanguage();
  return (
    <>
      <RowsField
        id="field-locks"
        label={t('locks')}
        hint={t('locksHint')}
        names={LOCK_COLUMNS}
        rows={form.values.locks}
        empty={NO_LOCK}
        choices={{
          area: places,
          day: weekDays(language),
          kind: HOUR_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        }}
        error={form.field('locks').error}
        add={t('addLock')}
        onChange={(locks) => form.set({ locks })}
      />
      <RowsField
        id="field-visits"
        label={t('visits')}
        hint={t('visitsHint')}
        names={VISIT_COLUMNS}
        rows={form.values.visits}
        empty={NO_VISIT}
        choices={{
          area: places,
          visitDay: [{ value: 'any', label: t('anyDay') }, ...weekDays(language)],
          isRequired: (['yes', 'no'] as const).map((value) => ({ value, label: t(`required.${value}`) })),
        }}
        error={form.field('visits').error}
        add={t('addVisit')}
        onChange={(visits) => form.set({ visits })}
      />
    </>
  );
}
