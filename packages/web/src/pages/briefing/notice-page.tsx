import { notice, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';

/** One notice: what it says, on which order, whom to phone, and its end. */
export function NoticePage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(notice.read, { params: { id } });
  if (!data) return <RecordFallback kind="notice" error={error} onRetry={() => void refetch()} />;
  return <OneNotice key={id} record={data} problem={error} />;
}

function OneNotice({ record, problem }: { record: ReplyOf<typeof notice.read>; problem: unknown }): ReactElement {
  const t = useT('briefing');
  const codes = useT('codes');
  const word = useStateWord();
  const { body } = record;
  return (
    <RecordPage
      kind="notice"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {t(`kind.${body.kind}`)}, {word('notice', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('notice.basis'), body.basis],
            [t('notice.phone'), body.phone],
            [t('notice.asOf'), <TimeText key="as-of" at={body.asOf} />],
            [t('notice.endsAt'), <TimeText key="ends" at={body.endsAt} />],
            [t('notice.category'), body.category !== null && codes(`category.${body.category}`)],
            [t('notice.writtenBy'), record.createdBy],
          ]}
        />
      }
    >
      {body.text !== '' && <p className="rec-serif">{body.text}</p>}
      <p className="hint">
        {t('notice.verify')}
        {body.kind === 'look_out' && ` ${t(body.corroborated ? 'notice.noGround' : 'notice.uncorroborated')}`}
      </p>
      <RecordSteps
        words="notice"
        record={record}
        move={(to, version, reason) => call(notice.move, { params: { id: record.id }, input: { version, to, reason } })}
      />
    </RecordPage>
  );
}
