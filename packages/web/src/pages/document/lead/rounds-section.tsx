import { breakSilence, extendRound } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { WholeDayText } from '../../../components/time-text.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { endOf, OpenRound } from './open-round.tsx';
import { RoundReminders } from './round-reminders.tsx';
import { useReviewAct } from './use-review-act.ts';

export type Round = ReviewedDocument['rounds'][number];

/** The rounds of a review, each with its deadline and how it came to be moved. */
export function RoundsSection({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const frozen = document.editions.filter((edition) => edition.frozen);
  const isBusy = document.rounds.some((round) => round.state === 'open' || round.state === 'planned');
  return (
    <section>
      <h2>{t('round.title')}</h2>
      {document.rounds.length === 0 && <p className="ink2">{t('round.none')}</p>}
      <ul className="plain">
        {document.rounds.map((round) => (
          <RoundLine key={round.id} round={round} document={document} />
        ))}
      </ul>
      {document.me?.steers && !isBusy && frozen.length > 0 && (
        <OpenRound documentId={document.id} editionId={frozen.at(-1)?.id ?? ''} edition={frozen.at(-1)?.name ?? ''} />
      )}
    </section>
  );
}

function RoundLine({ round, document }: { round: Round; document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const { clock } = useSession();
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState('');
  const done = (): void => {
    setUntil(undefined);
    setReason('');
  };
  const extending = useReviewAct(
    () =>
      call(extendRound, {
        params: { id: round.id },
        input: { version: round.version, closesAt: endOf(until ?? ''), reason: reason.trim() },
      }),
    done,
  );
  const breaking = useReviewAct(
    () => call(breakSilence, { params: { id: round.id }, input: { version: round.version, reason: reason.trim() } }),
    done,
  );
  const needsReason = reason.trim().length < 3 ? t('decide.reasonFirst') : undefined;
  const isOpen = round.state === 'open';
  const mayBreak = isOpen && round.kind === 'silence' && document.me && document.me.role !== 'observer';
  return (
    <li>
      <p>
        <b>{round.edition}</b> {t(`round.kind.${round.kind}`)}{' '}
        <Tag tone={isOpen ? 'now' : 'plain'}>{t(`round.state.${round.state}`)}</Tag> <WholeDayText at={round.opensAt} />{' '}
        – <WholeDayText at={round.closesAt} />
      </p>
      {round.note !== '' && <p className="ink2">{round.note}</p>}
      {round.extensions.map((one, nth) => (
        // Extensions are only ever added, and two may be made in one moment.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={nth} className="ink2 sm">
          {one.at === round.brokenAt ? (
            t('round.brokenBy', { by: one.by })
          ) : (
            <>
              {t('round.extended', { by: one.by })} <WholeDayText at={one.closedAt} />
            </>
          )}
          : {one.reason}
        </p>
      ))}
      <RoundReminders round={round} steers={document.me?.steers ?? false} />
      {isOpen && (document.me?.steers || mayBreak) && (
        <details>
          <summary>{t(mayBreak ? 'round.change' : 'round.extend')}</summary>
          <TextField label={t('stage.reason')} value={reason} maxLength={2000} onChange={setReason} />
          {document.me?.steers && (
            <>
              <DateField label={t('round.newDeadline')} min={clock.today} value={until} onChange={setUntil} />
              <Button
                busy={extending.isPending}
                because={until === undefined ? t('round.deadlineFirst') : needsReason}
                onClick={() => extending.mutate(undefined)}
              >
                {t('round.extend')}
              </Button>
            </>
          )}
          {mayBreak && (
            <Button busy={breaking.isPending} because={needsReason} onClick={() => breaking.mutate(undefined)}>
              {t('round.break')}
            </Button>
          )}
          <ProblemNote error={extending.error ?? breaking.error} lead={t('notDone')} />
        </details>
      )}
    </li>
  );
}
