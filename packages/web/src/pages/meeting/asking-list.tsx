import { agendaItem } from '@reeve/contract';
import { STAGE_OF } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Agenda } from './agenda-order.ts';

type Asking = Agenda['asking'][number];

/** Open objects that ask for a decision and are not on the agenda yet; one click puts one there. */
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
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: ({ title, kind, id }: Asking) =>
      call(agendaItem.create, {
        input: { title: title.slice(0, 300), body: { meetingId, source: { kind, id }, lead: '' } },
      }),
    onSuccess: () => refreshRecords(client),
  });
  return (
    <section className="asking" aria-labelledby="asking">
      <h2 id="asking">{t('asking.title')}</h2>
      {asking.length === 0 && <p className="hint">{t('asking.none')}</p>}
      {asking.length > 0 && because !== undefined && <p className="hint">{because}</p>}
      <ProblemNote error={add.error} lead={t('asking.failed')} />
      <ul>
        {asking.map((one) => (
          <li key={one.id}>
            <Icon name={STAGE_OF[one.kind]} stage={STAGE_OF[one.kind]} />
            <span>
              <Link to={objectPath(one.kind, one.id) ?? paths.thread(one.kind, one.id)}>{one.title}</Link>{' '}
              <span className="ref sm">{one.reference}</span>
              <br />
              <span className="mut sm">{t(`asking.${one.why}`)}</span>
            </span>
            {because === undefined && (
              <Button busy={add.isPending && add.variables.id === one.id} onClick={() => add.mutate(one)}>
                {t('asking.add')}
                <span className="vh"> {one.reference}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
