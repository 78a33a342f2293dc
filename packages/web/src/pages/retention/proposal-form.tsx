import { proposeRetention } from '@reeve/contract';
import {
  HOLD_KINDS,
  RELATED_CATEGORIES,
  holdAtMost,
  isSentence,
  LINK_DECISIONS,
  RETENTION_OUTCOMES,
  SCHEMES,
  type DraftRelation,
  type HoldKind,
  type LinkDecision,
  type RetentionOutcome,
  type SubjectCategory,
} from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useOfferedCategories } from '../report/form/person/category-field.tsx';
import { RelatedField } from '../report/form/person/related-field.tsx';
import type { OpenedReport } from './desk-report.tsx';
import { isWhole, RegradeField, type PickedGrade } from './regrade-field.tsx';

interface LinkAnswer {
  readonly decision?: LinkDecision | undefined;
  readonly category?: SubjectCategory | undefined;
  readonly reason?: string;
  /** Of whom, where the category is contact or associate. */
  readonly relatedTo?: DraftRelation | undefined;
}

/** Propose an outcome for the report; nothing is chosen in advance, neither for the report nor for a person in it. */
export function ProposalForm({ report, onDone }: { report: OpenedReport; onDone: () => void }): ReactElement {
  const t = useT('retention');
  const codes = useT('codes');
  const { outcome, reason, holdKind, holdUntil, informedOn, grade, links, set, setLink, missing, sending } =
    useProposal(report, onDone);
  const because = report.mayPropose.allowed
    ? missing && t(`propose.missing.${missing}`)
    : codes(`refusal.${report.mayPropose.because ?? 'role'}`);
  return (
    <>
      <h3>{t('propose.title')}</h3>
      <ChoiceGroup
        label={t('propose.outcome')}
        layout="above"
        options={RETENTION_OUTCOMES.map((value) => ({
          value,
          label: t(`outcome.${value}`),
          hint: t(`outcomeHint.${value}`),
        }))}
        value={outcome}
        onChange={(next) => set({ outcome: next })}
        hint={outcome && t(`outcomeHint.${outcome}`)}
      />
      {outcome === 'hold' && <HoldFields holdKind={holdKind} holdUntil={holdUntil} onChange={set} />}
      {outcome === 'retain' &&
        report.persons.map((person) => (
          <LinkField
            key={person.id}
            person={person}
            others={report.persons.flatMap(({ id, name }) => (id === person.id ? [] : [name]))}
            answer={links[person.id] ?? {}}
            isRelated={needsRelation(person, links)}
            onChange={(change) => setLink(person.id, change)}
          />
        ))}
      {outcome === 'retain' && (
        <RegradeField
          scheme={report.grade?.scheme ?? SCHEMES[0]}
          grade={grade}
          onChange={(next) => set({ grade: next })}
        />
      )}
      {outcome === 'retain' && report.contested && <InformedField informedOn={informedOn} onChange={set} />}
      <ProseField
        label={t('propose.reason')}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(text) => set({ reason: text })}
      />
      <ProblemNote error={sending.error} lead={t('propose.failed')} />
      <Button
        kind="primary"
        busy={sending.isPending}
        because={because}
        onClick={() => outcome !== undefined && sending.mutate(outcome)}
      >
        {t('propose.do')}
      </Button>
    </>
  );
}

const says = (text: string | undefined): boolean => (text ?? '').trim().length >= 3;

type Person = OpenedReport['persons'][number];
type Answers = Readonly<Record<string, LinkAnswer>>;

/** Whether a link is asked of whom it is one: as contact or associate, new, or kept while the person it relates to is not there. */
function needsRelation(person: Person, links: Answers): boolean {
  const { decision, category } = links[person.id] ?? {};
  if (decision === 'recategorise') return category !== undefined && RELATED_CATEGORIES.includes(category);
  const ended = person.relatedPersonId !== null && links[person.relatedPersonId]?.decision === 'end';
  return decision === 'keep' && (person.lacksRelation || ended);
}

function linkOf(person: Person, links: Answers, persons: OpenedReport['persons']) {
  const answer = links[person.id];
  if (!answer?.decision) throw new Error('sent with a link that is not decided on');
  const { decision, category, reason = '' } = answer;
  return {
    personId: person.id,
    decision,
    reason: reason.trim(),
    ...(decision === 'recategorise' && category ? { category } : {}),
    ...(needsRelation(person, links) ? relationOf(person.id, answer, persons) : {}),
  };
}

/** Of whom, by id: the person of the report with that name, or the known one. */
function relationOf(personId: string, answer: LinkAnswer, persons: OpenedReport['persons']) {
  if (!answer.relatedTo) return {};
  const { name, entityId } = answer.relatedTo;
  if (entityId !== undefined) return { relatedTo: { entityId } };
  const other = persons.find((one) => one.id !== personId && one.name === name);
  return other ? { relatedTo: { personId: other.id } } : {};
}

/** The decision on one person's link when the report is retained. */
function LinkField({
  person,
  others,
  answer,
  isRelated,
  onChange,
}: {
  person: Person;
  /** Names of the other persons of the report. */
  others: readonly string[];
  answer: LinkAnswer;
  /** It is asked of whom they are a contact or associate. */
  isRelated: boolean;
  onChange: (change: LinkAnswer) => void;
}): ReactElement {
  const t = useT('retention');
  const codes = useT('codes');
  const offered = useOfferedCategories().filter((category) => category !== person.category);
  return (
    <fieldset className="desk-link">
      <legend>
        {person.name}, {codes(`category.${person.category}`)}
      </legend>
      <ChoiceGroup
        label={t('propose.link')}
        layout="above"
        options={LINK_DECISIONS.map((value) => ({ value, label: t(`link.${value}`) }))}
        value={answer.decision}
        onChange={(decision) => onChange({ decision })}
      />
      {answer.decision === 'recategorise' && (
        <ChoiceField
          label={t('propose.category')}
          options={offered.map((value) => ({ value, label: codes(`category.${value}`) }))}
          value={answer.category}
          onChange={(category) => onChange({ category })}
          placeholder={t('propose.choose')}
        />
      )}
      {isRelated && (
        <RelatedField
          id={`related-${person.id}`}
          others={others}
          value={answer.relatedTo}
          error={undefined}
          onChange={(relatedTo) => onChange({ relatedTo })}
        />
      )}
      <TextField
        label={t('propose.linkReason')}
        maxLength={2000}
        value={answer.reason ?? ''}
        onChange={(text) => onChange({ reason: text })}
      />
    </fieldset>
  );
}

interface Proposal {
  readonly outcome?: RetentionOutcome | undefined;
  readonly reason: string;
  readonly holdKind?: HoldKind | undefined;
  readonly holdUntil?: string | undefined;
  /** When the person concerned was informed, of a contested report. */
  readonly informedOn?: string | undefined;
  readonly grade?: PickedGrade | undefined;
  /** Answers by the id of the person. */
  readonly links: Answers;
}

/** The proposal as it is entered, and the first thing that it lacks. */
function useProposal(report: OpenedReport, onDone: () => void) {
  const [proposal, setProposal] = useState<Proposal>({ reason: '', links: {} });
  const set = (part: Partial<Proposal>): void => setProposal((before) => ({ ...before, ...part }));
  const setLink = (id: string, change: LinkAnswer): void =>
    setProposal((before) => ({ ...before, links: { ...before.links, [id]: { ...before.links[id], ...change } } }));
  const { reason, holdKind, holdUntil, informedOn, grade, links } = proposal;
  const sending = useMutation({
    mutationFn: (chosen: RetentionOutcome) =>
      call(proposeRetention, {
        params: { id: report.id },
        input: {
          version: report.version,
          outcome: chosen,
          reason: reason.trim(),
          ...(chosen === 'hold' && holdKind && holdUntil ? { holdKind, holdUntil } : {}),
          ...(chosen === 'retain'
            ? {
                links: report.persons.map((person) => linkOf(person, links, report.persons)),
                ...(grade && { grade }),
                ...(report.contested && informedOn && { subjectInformedOn: informedOn }),
              }
            : {}),
        },
      }),
    onSuccess: onDone,
  });
  return { ...proposal, set, setLink, missing: missingIn(proposal, report), sending };
}

function missingIn({ outcome, reason, holdKind, holdUntil, informedOn, grade, links }: Proposal, report: OpenedReport) {
  const isDecided = (person: Person): boolean => {
    const answer = links[person.id];
    return (
      answer?.decision !== undefined &&
      says(answer.reason) &&
      (answer.decision !== 'recategorise' || answer.category !== undefined) &&
      (!needsRelation(person, links) || (answer.relatedTo !== undefined && isSentence(answer.reason ?? '')))
    );
  };
  if (outcome === undefined) return 'outcome';
  if (outcome === 'hold' && (!holdKind || !holdUntil)) return 'hold';
  if (outcome === 'retain' && (!isWhole(grade) || (report.grade === null && !grade))) return 'grade';
  if (outcome === 'retain' && !report.persons.every(isDecided)) return 'links';
  if (outcome === 'retain' && report.contested && !informedOn) return 'informed';
  return says(reason) ? undefined : 'reason';
}

/** When the person concerned was informed that the report, which is contested, is used again. */
function InformedField({
  informedOn,
  onChange,
}: Pick<Proposal, 'informedOn'> & { onChange: (part: Partial<Proposal>) => void }): ReactElement {
  const t = useT('retention');
  const { clock } = useSession();
  return (
    <DateField
      label={t('propose.informedOn')}
      hint={t('propose.informedOnHint')}
      value={informedOn}
      max={clock.today}
      onChange={(day) => onChange({ informedOn: day })}
    />
  );
}

/** Why the report is put on hold, and until when. */
function HoldFields({
  holdKind,
  holdUntil,
  onChange,
}: Pick<Proposal, 'holdKind' | 'holdUntil'> & { onChange: (part: Partial<Proposal>) => void }): ReactElement {
  const t = useT('retention');
  const { clock } = useSession();
  return (
    <div className="two">
      <ChoiceField
        label={t('propose.holdKind')}
        options={HOLD_KINDS.map((value) => ({ value, label: t(`hold.${value}`) }))}
        value={holdKind}
        onChange={(kind) => onChange({ holdKind: kind })}
        placeholder={t('propose.choose')}
      />
      <DateField
        label={t('propose.holdUntil')}
        hint={t('propose.holdUntilHint')}
        value={holdUntil}
        min={clock.today}
        max={holdAtMost(clock.today)}
        onChange={(day) => onChange({ holdUntil: day })}
      />
    </div>
  );
}
