import { checkLogOperation, exportLog, logCheckpointPdf, readLogStatus, type ReplyOf } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import './log.css';

type Status = ReplyOf<typeof readLogStatus>;
type Checked = ReplyOf<typeof checkLogOperation>;

/** So many signs of a root are enough to read out over the telephone. */
const ROOT_SIGNS = 12;

/** How far the log is signed, by which key, who keeps its checkpoints, and whether it is whole. */
export function LogStatus(): ReactElement {
  const t = useT('log');
  const { data, error, refetch } = useReading(readLogStatus, {});
  const check = useMutation({ mutationFn: () => call(checkLogOperation) });
  return (
    <section className="log-status" aria-labelledby="log-status">
      <h2 id="log-status">{t('status.title')}</h2>
      <ProblemNote error={error} lead={t('status.notRead')} onRetry={() => void refetch()} />
      {data && <Signed status={data} />}
      <div className="row wrap">
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {t('status.check')}
        </Button>
      </div>
      <ProblemNote error={check.error} lead={t('status.notChecked')} />
      <output className="log-found">{check.data && <Found found={check.data} />}</output>
      <p className="row wrap">
        <a className="u" href={addressOf(exportLog)} download>
          {t('status.export')}
        </a>
        <a className="u" href={addressOf(logCheckpointPdf)} download>
          {t('status.print')}
        </a>
      </p>
      <p className="hint">{t('status.why')}</p>
    </section>
  );
}

function Signed({ status }: { status: Status }): ReactElement {
  const t = useT('log');
  const format = useFormat();
  const { checkpoint, size, witnesses } = status;
  if (!checkpoint) return <p>{t('status.unsigned')}</p>;
  return (
    <>
      <p>
        {t('status.signed', { size: format.number(checkpoint.size), events: format.number(size) })}{' '}
        <span className="mut sm">
          <TimeText at={checkpoint.at} />
        </span>
      </p>
      <dl className="rec-facts">
        <dt>{t('status.root')}</dt>
        <dd className="mono" title={checkpoint.root}>
          {checkpoint.root.slice(0, ROOT_SIGNS)}…
        </dd>
        <dt>{t('status.key')}</dt>
        <dd className="mono log-key">{checkpoint.key}</dd>
        <dt>{t('status.witnesses')}</dt>
        <dd>
          {witnesses.length === 0 && t('status.noWitness')}
          <ul>
            {witnesses.map((witness) => (
              <li key={witness.name}>
                <span className="mono">{witness.name}</span>{' '}
                {witness.size === null
                  ? t('status.witnessAway')
                  : t('status.witnessHas', { size: format.number(witness.size) })}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}

function Found({ found }: { found: Checked }): ReactElement {
  const t = useT('log');
  const format = useFormat();
  if (!found.problem)
    return (
      <span>
        <b>{t('status.whole')}</b> {t('status.wholeOf', { size: format.number(found.size) })}{' '}
        <span className="mut sm">
          <TimeText at={found.checkedAt} />
        </span>
      </span>
    );
  const { fault, seq, until } = found.problem;
  return (
    <span className="log-broken">
      <b>{t('status.broken')}</b>{' '}
      {seq === until
        ? t('status.atEvent', { seq: format.number(seq) })
        : t('status.amongEvents', { seq: format.number(seq), until: format.number(until) })}{' '}
      {t(`fault.${fault}`)}
    </span>
  );
}
