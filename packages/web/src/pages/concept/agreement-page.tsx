import { moveAgreementRound, openAgreementRound, readAgreement, workshop, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { RecordFallback } from '../record/record-page.tsx';
import { refreshRecords } from '../record/step/refresh.ts';
import { AgreementResult } from './agreement-result.tsx';
import './concept.css';
import { SheetForm } from './sheet-form.tsx';

export type Agreement = ReplyOf<typeof readAgreement>;
export type Round = Agreement['rounds'][number];

/** How far people agree on what a definition should say, before and after they have met; as sums alone. */
export function AgreementPage(): ReactElement {
  const id = usePathPart('id');
  const t = useT('concept');
  const { may } = useSession();
  const { data, error, refetch } = useReading(readAgreement, { params: { id } });
  if (!data) return <RecordFallback kind="concept" error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      stage="assess"
      title={t('agreement.title', { term: data.title })}
      subtitle={t('agreement.subtitle')}
      marking={data.marking}
      actions={
        <Link className="btn" to={paths.concept(id)}>
          {t('compare.back')}
        </Link>
      }
    >
      <p className="hint">{t('agreement.sums')}</p>
      {data.rounds.length === 0 && <Empty what={t('agreement.none')} why={t('agreement.noneWhy')} />}
      {data.rounds.toReversed().map((round) => (
        <OneRound key={round.id} conceptId={id} agreement={data} round={round} />
      ))}
      {may.includes('keep_concepts') && <NewRound conceptId={id} version={data.version} />}
    </Page>
  );
}

function OneRound({
  conceptId,
  agreement,
  round,
}: {
  conceptId: string;
  agreement: Agreement;
  round: Round;
}): ReactElement {
  const t = useT('concept');
  const { may } = useSession();
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: () =>
      call(moveAgreementRound, {
        params: { id: conceptId, roundId: round.id },
        input: { version: agreement.version },
      }),
    onSettled: () => refreshRecords(client),
  });
  const { moment } = round;
  return (
    <section className="agreement-round" aria-label={round.name}>
      <h2>
        {round.name} <span className="mut">{t(`agreement.moment.${moment}`)}</span>
      </h2>
      {round.workshop && (
        <p className="sm">
          {t('common:colon', { label: t('agreement.workshop') })}{' '}
          <span className="ref">{round.workshop.reference}</span>{' '}
          <Link to={paths.workshop(round.workshop.id)}>{round.workshop.title}</Link>
        </p>
      )}
      {moment !== 'closed' && (
        <SheetForm key={moment} conceptId={conceptId} roundId={round.id} moment={moment} mine={round.mine} />
      )}
      <AgreementResult round={round} />
      <ProblemNote error={moving.error} />
      {may.includes('keep_concepts') && moment !== 'closed' && (
        <Button busy={moving.isPending} onClick={() => moving.mutate()}>
          {t(moment === 'before' ? 'agreement.toAfter' : 'agreement.close')}
        </Button>
      )}
    </section>
  );
}

function NewRound({ conceptId, version }: { conceptId: string; version: number }): ReactElement | null {
  const t = useT('concept');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [workshopId, setWorkshop] = useState<string>();
  const { data, isPending } = useReading(workshop.list, { query: { limit: 50 } });
  const workshops = data?.items ?? [];
  const opening = useMutation({
    mutationFn: () =>
      call(openAgreementRound, {
        params: { id: conceptId },
        input: { version, name: name.trim(), ...(workshopId ? { workshopId } : {}) },
      }),
    onSuccess: () => {
      setName('');
      setWorkshop(undefined);
    },
    onSettled: () => refreshRecords(client),
  });
  if (isPending) return null;
  return (
    <section aria-labelledby="new-round">
      <h2 id="new-round">{t('agreement.new')}</h2>
      {workshops.length > 0 && (
        <ChoiceField
          label={t('agreement.workshop')}
          hint={t('agreement.workshopHint')}
          optional
          options={workshops.map((one) => ({ value: one.id, label: `${one.reference} ${one.title}` }))}
          value={workshopId}
          onChange={(id) => {
            setWorkshop(id);
            // Its title will do, unless something has been written.
            const chosen = workshops.find((one) => one.id === id);
            if (chosen && name.trim() === '') setName(chosen.title);
          }}
          placeholder={t('list.choose')}
        />
      )}
      <TextField
        label={t('agreement.name')}
        hint={t('agreement.nameHint')}
        maxLength={300}
        value={name}
        onChange={setName}
      />
      <ProblemNote error={opening.error} />
      <Button
        busy={opening.isPending}
        because={says(name) ? undefined : t('agreement.nameMissing')}
        onClick={() => opening.mutate()}
      >
        {t('agreement.open')}
      </Button>
    </section>
  );
}
