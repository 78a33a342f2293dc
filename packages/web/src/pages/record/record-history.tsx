import type { ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { AnyRecord } from './record.ts';
import { useStateWord } from './state-word.ts';

/**
 * What happened to a record, newest first; nothing is overwritten.
 *
 * @param unchanged the word for a line whose state stays
 */
export function RecordHistory({
  kind,
  record,
  unchanged,
}: {
  kind: ObjectKind;
  record: AnyRecord;
  unchanged?: string | undefined;
}): ReactElement {
  const t = useT('record');
  const word = useStateWord();
  const lines = record.history.toReversed();
  return (
    <section aria-labelledby="record-history">
      <h2 id="record-history">{t('history')}</h2>
      <ol className="rec-history">
        {lines.map((line, index) => (
          <li key={lines.length - index}>
            <b className="m">
              {line.from === line.to ? (unchanged ?? t('changed')) : word(kind, line.to) || t('made')}
            </b>{' '}
            {t('by', { name: line.by })}
            <div className="mut">
              <TimeText at={line.at} />
              {line.reason !== '' && `${t('common:colon', { label: '' })} ${line.reason}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
