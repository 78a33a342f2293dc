import { createStatement, type Report } from '@reeve/contract';
import { isLinkProperty, LINK_PROPERTIES, STATEMENT_PROPERTIES, VALUE_PROPERTIES } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field/field.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { MarkingChips } from '../../components/marking/marking-chips.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { EntityPicker } from './entity-picker.tsx';
import { PersonLink } from './person-link.tsx';
import { draftGaps, isPerson, toInput, type DraftGap, type StatementDraft } from './statement-draft.ts';
import './statement.css';

/** Make a statement from words of a report: who or what, which property, fact or assessment, and when it was true. */
export function MakeDialog({
  report,
  text,
  quote,
  onClose,
}: {
  report: Report;
  /** The sanitised text that must contain the words. */
  text: string;
  quote: string;
  onClose: () => void;
}): ReactElement {
  const t = useT('know');
  const common = useT('common');
  const { draft, change, fault, gaps, tried, make, send } = useStatementDraft(report, text, quote, onClose);
  useKeys({ 'Ctrl+Enter': send }, { inDialog: true });
  const grade = report.grade ?? report.provisionalGrade;
  return (
    <Dialog
      title={t('make.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" keys="Ctrl Enter" busy={make.isPending} onClick={send}>
            {t('make.act')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
          {tried && gaps.length > 0 && (
            <span className="error" role="alert">
              {t('make.missing', { count: gaps.length })}
            </span>
          )}
        </>
      }
    >
      <div className="statement-form">
        <ProseField
          label={t('make.quote')}
          hint={t('make.quoteHint')}
          error={fault('quote')}
          className="serif"
          rows={2}
          maxLength={2000}
          value={draft.quote}
          onChange={(text) => change({ quote: text })}
        />
        <SubjectFields report={report} draft={draft} change={change} fault={fault} />
        <PropertyChoice
          error={fault('property')}
          value={draft.property}
          onChange={(property) => change({ property })}
        />
        <ObjectFields report={report} draft={draft} change={change} fault={fault} />
        <ChoiceGroup
          label={t('make.kind')}
          layout="above"
          options={(['fact', 'assessment'] as const).map((kind) => ({
            value: kind,
            label: t(`record:state.statement.${kind}`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          error={fault('kind')}
          hint={t('make.kindHint')}
        />
        <ValidityFields draft={draft} change={change} fault={fault} />
        <p className="hint row wrap">
          {t('make.carries')} {grade && <GradeChip grade={grade} quiet />} <MarkingChips marking={report.marking} />
        </p>
        <ProblemNote error={make.error} lead={t('make.failed')} />
      </div>
    </Dialog>
  );
}

/** The property that the statement gives a value or a link. */
function PropertyChoice({
  error,
  value,
  onChange,
}: {
  error: string | undefined;
  value: StatementDraft['property'];
  onChange: (property: StatementDraft['property']) => void;
}): ReactElement {
  const t = useT('know');
  const common = useT('common');
  return (
    <Field label={t('make.property')} error={error}>
      <select
        className={value === undefined ? 'in unset' : 'in'}
        value={value ?? ''}
        onChange={(event) => onChange(STATEMENT_PROPERTIES.find((known) => known === event.target.value))}
      >
        <option value="">{common('choose')}</option>
        {([VALUE_PROPERTIES, LINK_PROPERTIES] as const).map((group) => (
          <optgroup key={group[0]} label={t(group === VALUE_PROPERTIES ? 'make.values' : 'make.links')}>
            {group.map((property) => (
              <option key={property} value={property}>
                {t(`property.${property}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

/** What the property is: another entity, or a value. Nothing while no property is chosen. */
function ObjectFields({ report, draft, change, fault }: DraftFieldsProps): ReactElement | null {
  const t = useT('know');
  if (draft.property === undefined) return null;
  if (!isLinkProperty(draft.property))
    return (
      <TextField
        label={t('make.value')}
        error={fault('value')}
        maxLength={300}
        value={draft.value}
        onChange={(value) => change({ value })}
      />
    );
  return (
    <>
      <EntityPicker
        label={t('make.object')}
        error={fault('object')}
        naming
        value={draft.object}
        onChange={(object) => change({ object })}
      />
      {isPerson(draft.object) && (
        <PersonLink
          report={report}
          value={draft.objectPersonId}
          onChange={(objectPersonId) => change({ objectPersonId })}
        />
      )}
    </>
  );
}

interface DraftFieldsProps {
  readonly report: Report;
  readonly draft: StatementDraft;
  readonly change: (fields: Partial<StatementDraft>) => void;
  readonly fault: (gap: DraftGap) => string | undefined;
}

/** A statement as it is entered; what is missing is shown once sending was tried. */
function useStatementDraft(report: Report, text: string, quote: string, onMade: () => void) {
  const t = useT('know');
  const client = useQueryClient();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<StatementDraft>({
    quote,
    subject: undefined,
    property: undefined,
    value: '',
    object: undefined,
    kind: undefined,
    validFrom: undefined,
    validTo: undefined,
  });
  const change = (fields: Partial<StatementDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const gaps = draftGaps(draft, text);
  const fault = (gap: DraftGap): string | undefined => (tried && gaps.includes(gap) ? t(`make.gap.${gap}`) : undefined);
  const make = useMutation({
    mutationFn: async () => {
      const input = toInput(draft, report.id);
      if (input) await call(createStatement, { input });
    },
    onSuccess: () => {
      onMade();
      void refreshRecords(client);
    },
  });
  const send = (): void => {
    setTried(true);
    if (gaps.length === 0 && !make.isPending) make.mutate();
  };
  return { draft, change, fault, gaps, tried, make, send };
}

/** Who or what the statement is about. */
function SubjectFields({ report, draft, change, fault }: DraftFieldsProps): ReactElement {
  const t = useT('know');
  return (
    <>
      <EntityPicker
        label={t('make.subject')}
        hint={t('make.subjectHint')}
        error={fault('subject')}
        naming={false}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
      />
      {isPerson(draft.subject) && (
        <PersonLink
          report={report}
          value={draft.subjectPersonId}
          onChange={(subjectPersonId) => change({ subjectPersonId })}
        />
      )}
    </>
  );
}

/** From when to when the statement is valid. */
function ValidityFields({ draft, change, fault }: Omit<DraftFieldsProps, 'report'>): ReactElement {
  const t = useT('know');
  return (
    <div className="two-fields">
      <DateField
        label={t('make.from')}
        optional
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        label={t('make.to')}
        optional
        error={fault('period')}
        value={draft.validTo}
        onChange={(validTo) => change({ validTo })}
      />
    </div>
  );
}
