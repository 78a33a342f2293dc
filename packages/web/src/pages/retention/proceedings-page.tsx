import { confirmProceeding, listProceedings, type ReplyOf } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { MarkingLine } from '../../components/marking/marking-chips.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { CloseProceedingDialog } from './close-proceeding-dialog.tsx';
import { OpenProceedingDialog } from './open-proceeding-dialog.tsx';
import './retention.css';
import { RetentionNav } from './retention-nav.tsx';

export type Proceeding = ReplyOf<typeof listProceedings>['items'][number];

/** The register of proceedings: while one is open, nothing filed under its case is erased. */
export function ProceedingsPage(): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const { may } = useSession();
  const { data, error, refetch } = useReading(listProceedings, {});
  const [isOpening, setOpening] = useState(false);
  const [closing, setClosing] = useState<Proceeding>();
  const again = (): void => void refetch();
  const keeps = may.includes('keep_proceedings');
  return (
    <Page
      stage="protect"
      title={t('proceedings.title')}
      subtitle={t('proceedings.subtitle')}
      actions={
        keeps && (
          <Button kind="primary" icon="plus" onClick={() => setOpening(true)}>
            {t('proceedings.add')}
          </Button>
        )
      }
    >
      <RetentionNav current="proceedings" />
      <ProblemNote error={error} lead={t('proceedings.notRead')} onRetry={again} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data?.items.length === 0 && <Empty what={t('proceedings.empty')} why={t('proceedings.emptyWhy')} />}
      <ul className="proceedings">
        {data?.items.map((one) => (
          <OneProceeding key={one.id} one={one} keeps={keeps} onClose={() => setClosing(one)} onDone={again} />
        ))}
      </ul>
      {isOpening && <OpenProceedingDialog onClose={() => setOpening(false)} onDone={again} />}
      {closing && <CloseProceedingDialog proceeding={closing} onClose={() => setClosing(undefined)} onDone={again} />}
    </Page>
  );
}

function OneProceeding({
  one,
  keeps,
  onClose,
  onDone,
}: {
  one: Proceeding;
  keeps: boolean;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const t = useT('retention');
  const { daysUntil } = useFormat();
  const confirming = useMutation({
    mutationFn: () => call(confirmProceeding, { params: { id: one.id }, input: {} }),
    onSuccess: onDone,
  });
  return (
    <li>
      <h2>{one.caseRef}</h2>
      <p>
        {one.authority}, {t('proceedings.opened')} <DateText on={one.openedOn} />
        {one.closedOn && one.outcome && (
          <>
            , {t('proceedings.closed')} <DateText on={one.closedOn} />: {t(`ended.${one.outcome}`)}
          </>
        )}
      </p>
      {one.closedOn === null && (
        <p className="mut sm">
          {t('proceedings.confirmBy')} <DateText on={one.confirmBy} />{' '}
          {daysUntil(one.confirmBy) < 0 && <Tag tone="now">{t('proceedings.unconfirmed')}</Tag>}
        </p>
      )}
      <MarkingLine marking={one.marking} />
      <ProblemNote error={confirming.error} />
      {keeps && one.closedOn === null && (
        <div className="row wrap">
          <Button busy={confirming.isPending} onClick={() => confirming.mutate()}>
            {t('proceedings.confirm')}
            <span className="vh"> {one.caseRef}</span>
          </Button>
          <Button onClick={onClose}>
            {t('proceedings.close')}
            <span className="vh"> {one.caseRef}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
