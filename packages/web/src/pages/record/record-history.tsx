import type { ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { AnyRecord } from './record.ts';
import { useStateWord } from './state-word.ts';

/** What happened to a record, newest first; nothing is overwritten. */
export function RecordHistory({ kind, record }: { kind: ObjectKind; record: AnyRecord }): ReactElement {
  const t = useT('record');
  const word = useStateWord();
  const lines = record.history.toReversed();
  return (
    <section aria-labelledby="record-history">
      <h2 id="record-history">{t('history')}</h2>
      <ol className="rec-history">
        {lines.map((line, index) => (
          <li key={lines.length - index}>
            <b className="m">{line.from === line.to ? t('changed') : word(kind, line.to)}</b>{' '}
            {t('by', { name: line.by })}
            <div className="mut">
              <TimeText at={line.at} />
              {line.reason !== '' && `: ${line.reason}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
