import { declareConflict, type meeting, type ReplyOf } from '@reeve/contract';
import { hasConflict } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { ColleagueField } from '../record/form/colleague-field.tsx';
import { refreshRecords } from '../record/step/refresh.ts';
import type { AgendaItem } from './agenda-order.ts';
import { useStaffNames } from './use-staff-names.ts';

/** Conflicts of interest declared on an item; a member declares their own, the chair also for another. */
export function ConflictNote({
  meeting: { id, state, body },
  item,
}: {
  meeting: ReplyOf<typeof meeting.read>;
  item: AgendaItem;
}): ReactElement | null {
  const t = useT('decide');
  const client = useQueryClient();
  const { account, may } = useSession();
  const nameOf = useStaffNames();
  const [other, setOther] = useState<string | undefined>();
  const declaring = useMutation({
    mutationFn: (accountId: string) =>
      call(declareConflict, { params: { id }, input: { accountId, agendaItemId: item.id } }),
    onSuccess: async () => {
      setOther(undefined);
      await refreshRecords(client);
    },
  });
  const here = body.declared.filter((one) => one.agendaItemId === undefined || one.agendaItemId === item.id);
  if (state === 'closed' && here.length === 0) return null;
  return (
    <section className="conflict-note" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('meeting.conflicts')}</h2>
      {here.length === 0 && <p className="hint">{t('conflict.none')}</p>}
      <ul>
        {here.map((one) => (
          <li key={`${one.accountId} ${one.agendaItemId}`}>
            {nameOf(one.accountId)}{' '}
            <span className="mut sm">
              {t(one.agendaItemId === undefined ? 'conflict.onMeeting' : 'conflict.onItem')}
              {one.declaredBy !== one.accountId && `, ${t('conflict.declaredBy', { name: nameOf(one.declaredBy) })}`}
            </span>
          </li>
        ))}
      </ul>
      <ProblemNote error={declaring.error} lead={t('conflict.failed')} />
      {state !== 'closed' && (
        <div className="row wrap acts">
          {!hasConflict(body.declared, account.id, item.id) && (
            <Button busy={declaring.isPending} onClick={() => declaring.mutate(account.id)}>
              {t('conflict.declare')}
            </Button>
          )}
          {may.includes('run_meeting') && (
            <details>
              <summary>{t('conflict.forOther')}</summary>
              <ColleagueField label={t('conflict.other')} value={other} onChange={setOther} />
              <Button
                busy={declaring.isPending}
                because={other === undefined ? t('conflict.choose') : undefined}
                onClick={() => other !== undefined && declaring.mutate(other)}
              >
                {t('conflict.declareOther')}
              </Button>
            </details>
          )}
        </div>
      )}
    </section>
  );
}
