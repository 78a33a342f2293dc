import { debrief } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';

/** One debrief: what worked, what did not, what was not known, and its lessons. */
export function DebriefPage(): ReactElement {
  const t = useT('briefing');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(debrief.read, { params: { id } });
  if (!data) return <RecordFallback kind="debrief" error={error} onRetry={() => void refetch()} />;
  const { worked, didNot, notKnown, lessons } = data.body;
  const parts = [
    ['lessons', lessons],
    ['worked', worked === '' ? [] : [worked]],
    ['didNot', didNot === '' ? [] : [didNot]],
    ['notKnown', notKnown],
  ] as const;
  return (
    <RecordPage
      kind="debrief"
      record={data}
      problem={error}
      subtitle={<span className="ref">{data.reference}</span>}
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('notice.writtenBy'), data.createdBy],
            [t('sheet.writtenOn'), <TimeText key="on" at={data.createdAt} />],
          ]}
        />
      }
    >
      {parts.map(
        ([name, lines]) =>
          lines.length > 0 && (
            <section key={name} aria-label={t(`debrief.${name}`)}>
              <h2>{t(`debrief.${name}`)}</h2>
              <ul>
                {lines.map((line) => (
                  <li key={line} className="rec-serif">
                    {line}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </RecordPage>
  );
}
