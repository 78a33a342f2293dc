import { readConceptBank, scoreReadiness } from '@reeve/contract';
import { READINESS_LEVELS, type ReadinessCriterion, type ReadinessLevel, type ReadinessView } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { findConcepts, termIn } from '../concept/find-concepts.ts';
import { says } from '../record/form/form-faults.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Readiness } from './readiness-page.tsx';
import { CiteBlocks, type CitedBlock } from './cite-blocks.tsx';
import { ScoreText } from './score-text.tsx';

/** One criterion: what level 1 and 3 look like, both points of view side by side, and the level to choose by its digit. */
export function CriterionRow({
  record,
  criterion,
  assesses,
}: {
  record: Readiness;
  criterion: ReadinessCriterion;
  assesses: boolean;
}): ReactElement {
  const t = useT('readiness');
  const { code, starred, least } = criterion;
  const score = record.scores.find((one) => one.code === code);
  const view = record.state === 'concluded' ? undefined : record.state;
  return (
    <article className="criterion" id={`criterion-${code}`} aria-labelledby={`name-${code}`}>
      <h4 id={`name-${code}`}>
        <span className="mono">{code}</span>{' '}
        {starred && (
          <svg className="star" viewBox="0 0 10 10" width="11" height="11" aria-hidden>
            <path d="M5 0 6.5 3.4 10 3.8 7.4 6.2 8.1 10 5 8 1.9 10 2.6 6.2 0 3.8 3.5 3.4Z" />
          </svg>
        )}{' '}
        {t(`criterion.${code}.title`)}
        {starred && <span className="vh">, {t('page.minimum', { least })}</span>}
      </h4>
      <p className="sm mut anchors">
        {t('page.anchors', { one: t(`criterion.${code}.one`), three: t(`criterion.${code}.three`) })}
        {least !== undefined && ` ${t('page.minimum', { least })}`}
      </p>
      <div className="two-views">
        <ScoreText title={t('view.self')} score={score?.self ?? null} />
        {record.state !== 'self' && <ScoreText title={t('view.peer')} score={score?.peer ?? null} />}
      </div>
      {assesses && view && (
        <ScoreForm key={view} record={record} code={code} view={view} present={score?.[view] ?? null} />
      )}
    </article>
  );
}

type Present = Readiness['scores'][number]['self'];

interface ScoreFormProps {
  readonly record: Readiness;
  readonly code: string;
  readonly view: ReadinessView;
  readonly present: Present;
}

/** The level by a click or its digit; then the evidence, which Ctrl Enter keeps. */
function ScoreForm({ record, code, view, present }: ScoreFormProps): ReactElement {
  const t = useT('readiness');
  const { data: bank } = useReading(readConceptBank, {});
  const { level, setLevel, evidence, setEvidence, conceptId, setConceptId, cited, setCited, saving, because, save } =
    useScore(record, code, view, present);
  const language = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button in it does the same
    <form
      className="score-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <ChoiceGroup
        mono
        label={t(present ? 'page.changeLevel' : 'page.chooseLevel')}
        options={READINESS_LEVELS.map((one) => ({ value: `${one}`, label: one, hint: t(`level.${one}`) }))}
        value={level === undefined ? (present === null ? undefined : `${present.level}`) : `${level}`}
        onChange={(value) => setLevel(READINESS_LEVELS.find((one) => `${one}` === value))}
      />
      {level === undefined && present !== null && (
        <Button kind="quiet" onClick={() => setLevel(present.level)}>
          {t('page.changeEvidence')}
        </Button>
      )}
      {level !== undefined && (
        <>
          <ProseField
            label={t('page.evidence')}
            hint={t('page.evidenceHint')}
            rows={2}
            maxLength={10_000}
            value={evidence}
            onChange={setEvidence}
          />
          <ChoiceField
            label={t('page.concept')}
            optional
            options={findConcepts(bank?.items ?? [], '', language).map(({ id, terms }) => ({
              value: id,
              label: termIn(terms, language),
            }))}
            value={conceptId}
            onChange={setConceptId}
            placeholder={t('page.noConcept')}
          />
          <CiteBlocks cited={cited} onChange={setCited} />
          <ProblemNote error={saving.error} />
          <div className="row wrap">
            <Button kind="primary" keys="Ctrl Enter" busy={saving.isPending} because={because} onClick={save}>
              {t('page.keepScore', { code })}
            </Button>
            <Button onClick={() => setLevel(undefined)}>{t('common:cancel')}</Button>
          </div>
        </>
      )}
    </form>
  );
}

/** The score of a criterion as it is entered; saving it closes the form. */
function useScore(record: Readiness, code: string, view: ReadinessView, present: Present) {
  const t = useT('readiness');
  const client = useQueryClient();
  const [level, setLevel] = useState<ReadinessLevel | undefined>();
  const [evidence, setEvidence] = useState(present?.evidence ?? '');
  const [conceptId, setConceptId] = useState(present?.cites.find((one) => one.kind === 'concept')?.id);
  const [cited, setCited] = useState<readonly CitedBlock[]>(() =>
    (present?.blocks ?? []).map((one) => ({ ...one, name: `${one.editionReference} ${one.blockId}` })),
  );
  const saving = useMutation({
    mutationFn: () =>
      call(scoreReadiness, {
        params: { id: record.id, code },
        input: {
          version: record.version,
          view,
          level: level ?? 0,
          evidence: evidence.trim(),
          cites: conceptId === undefined ? [] : [{ kind: 'concept', id: conceptId }],
          blocks: cited.map(({ editionId, blockId, digest }) => ({ editionId, blockId, digest })),
        },
      }),
    onSuccess: () => setLevel(undefined),
    onSettled: () => refreshRecords(client),
  });
  const because = level !== undefined && level > 0 && !says(evidence) ? t('wrong.evidence') : undefined;
  const save = (): void => {
    if (level !== undefined && because === undefined && !saving.isPending) saving.mutate();
  };
  return { level, setLevel, evidence, setEvidence, conceptId, setConceptId, cited, setCited, saving, because, save };
}
