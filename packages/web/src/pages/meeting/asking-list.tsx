import { fillAgenda } from '@reeve/contract';
import { AGENDA_REASONS, STAGE_OF, type AgendaReason } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { otherPurpose } from '../../other-purpose.ts';
import { objectPath, paths } from '../../paths.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Agenda } from './agenda-order.ts';

type Asking = Agenda['asking'][number];
/** A longer group is closed at first. */
const FEW = 4;

/** Open objects that ask for a place on the agenda, by reason; one click puts one there, or all of a reason. */
export function AskingList({
  meetingId,
  asking,
  because,
}: {
  meetingId: string;
  asking: readonly Asking[];
  /** Why this user cannot add agenda items; undefined if they can. */
  because: string | undefined;
}): ReactElement {
  const t = useT('decide');
  const session = useSession();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (chosen: readonly Asking[]) =>
      call(fillAgenda, {
        params: { id: meetingId },
        input: { sources: chosen.map(({ kind, id }) => ({ kind, id })) },
      }),
    onSuccess: () => refreshRecords(client),
  });
  // Something of another purpose is put on the agenda by a person who works for that purpose.
  const isOurs = ({ marking }: Asking): boolean => otherPurpose(session, marking) === undefined;
  const reasons = AGENDA_REASONS.filter((why) => asking.some((one) => one.why === why));
  return (
    <section className="asking" aria-labelledby="asking">
      <h2 id="asking">{t('asking.title')}</h2>
      {asking.length === 0 && <p className="hint">{t('asking.none')}</p>}
      {asking.length > 0 && because !== undefined && <p className="hint">{because}</p>}
      <ProblemNote error={add.error} lead={t('asking.failed')} />
      {reasons.map((why) => {
        const rows = asking.filter((one) => one.why === why);
        const ours = rows.filter(isOurs);
        return (
          <AskingGroup key={why} why={why} rows={rows}>
            {because === undefined && ours.length > 1 && (
              <Button busy={add.isPending} onClick={() => add.mutate(ours.slice(0, 50))}>
                {t('asking.addAll', { count: ours.length })}
              </Button>
            )}
            {(one) =>
              because !== undefined ? undefined : isOurs(one) ? (
                <Button
                  busy={add.isPending && add.variables.some(({ id }) => id === one.id)}
                  onClick={() => add.mutate([one])}
                >
                  {t('asking.add')}
                  <span className="vh"> {one.reference}</span>
                </Button>
              ) : (
                <span className="mut sm">
                  {t('asking.otherPurpose', { purpose: otherPurpose(session, one.marking) })}
                </span>
              )
            }
          </AskingGroup>
        );
      })}
    </section>
  );
}

function AskingGroup({
  why,
  rows,
  children: [all, actOn],
}: {
  why: AgendaReason;
  rows: readonly Asking[];
  children: [ReactElement | false, (one: Asking) => ReactElement | undefined];
}): ReactElement {
  const t = useT('decide');
  return (
    <details className="asking-group" open={rows.length <= FEW}>
      <summary>
        <h3>{t('asking.group', { why: t(`asking.${why}`), count: rows.length })}</h3>
      </summary>
      {all}
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            <Icon name={STAGE_OF[one.kind]} stage={STAGE_OF[one.kind]} />
            <span>
              <Link to={objectPath(one.kind, one.id) ?? paths.thread(one.kind, one.id)}>{one.title}</Link>{' '}
              <span className="ref sm">{one.reference}</span>
            </span>
            {actOn(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
