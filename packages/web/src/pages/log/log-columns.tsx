import type { readLog, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { becauseKey, objectKey } from './log-word.ts';
import { leftToJudge } from './texts-left.ts';

type Entry = ReplyOf<typeof readLog>['items'][number];

/**
 * Texts left after an erasure, one step a line. The words stay readable on a phone too: they have to be judged.
 *
 * @param onErase asks before the texts of one event are erased; absent for readers without that right
 */
export function leftColumns(
  t: (key: string) => string,
  onErase: ((entry: Entry) => void) | undefined,
): readonly Column<Entry>[] {
  return [
    { key: 'seq', title: t('column.seq'), cell: (entry) => entry.seq, numeric: true, wideOnly: true, width: '4.5rem' },
    { key: 'at', title: t('column.at'), cell: when, width: '7.5rem', wideOnly: true },
    {
      key: 'actor',
      title: t('column.actor'),
      cell: (entry) => (entry.actor === 'system' ? t('system') : entry.actor),
      rowHead: true,
    },
    { key: 'action', title: t('column.action'), cell: (entry) => t(`codes:action.${entry.action}`), wideOnly: true },
    { key: 'why', title: t('column.why'), cell: said },
    ...(onErase
      ? [
          {
            key: 'step',
            title: t('left.step'),
            cell: (entry: Entry) => <EraseStep entry={entry} onErase={onErase} />,
          },
        ]
      : []),
  ];
}

/** The log's columns; on a phone who, when, what act and how it ended remain. */
export function logColumns(t: (key: string) => string): readonly Column<Entry>[] {
  return [
    { key: 'seq', title: t('column.seq'), cell: (entry) => entry.seq, numeric: true, wideOnly: true, width: '4.5rem' },
    { key: 'at', title: t('column.at'), cell: when, width: '7.5rem' },
    {
      key: 'actor',
      title: t('column.actor'),
      cell: (entry) => (entry.actor === 'system' ? t('system') : entry.actor),
      rowHead: true,
    },
    { key: 'action', title: t('column.action'), cell: (entry) => t(`codes:action.${entry.action}`) },
    { key: 'object', title: t('column.object'), cell: what, wideOnly: true },
    { key: 'purpose', title: t('column.purpose'), cell: (entry) => entry.purpose ?? '', wideOnly: true },
    { key: 'why', title: t('column.why'), cell: (entry) => entry.justification ?? '', wideOnly: true },
    { key: 'decision', title: t('column.decision'), cell: outcome },
  ];
}

const said = (entry: Entry): ReactElement => <Said entry={entry} />;
const when = (entry: Entry): ReactElement => <TimeText at={entry.at} />;
const what = (entry: Entry): ReactElement => <What entry={entry} />;
const outcome = (entry: Entry): ReactElement => <Outcome entry={entry} />;

function What({ entry }: { entry: Entry }): ReactElement {
  const t = useT('log');
  const format = useFormat();
  const objectKind = entry.addressedKind ?? entry.objectKind;
  const objects = entry.objectIds.length;
  if (objectKind === null) return <></>;
  const key = objectKey(objectKind);
  return (
    <>
      {key === undefined ? <span className="mono">{objectKind}</span> : t(key)}
      {objects > 1 && ` × ${format.number(objects)}`}
    </>
  );
}

function Outcome({ entry }: { entry: Entry }): ReactElement {
  const t = useT('log');
  const format = useFormat();
  if (entry.decision === 'allow') return <>{t('codes:decision.allow')}</>;
  const key = entry.because === null ? undefined : becauseKey(entry.because);
  return (
    <>
      <Tag>{t('codes:decision.deny')}</Tag> <span className="mut sm">{key === undefined ? entry.because : t(key)}</span>
      {entry.times !== null && ` × ${format.number(entry.times)}`}
    </>
  );
}

function EraseStep({ entry, onErase }: { entry: Entry; onErase: (entry: Entry) => void }): ReactElement | null {
  const t = useT('log');
  if (leftToJudge(entry).length === 0) return null;
  return (
    <Button aria-label={t('left.openOf', { seq: entry.seq })} onClick={() => onErase(entry)}>
      {t('left.open')}
    </Button>
  );
}

/** Texts stored with the event, the case reference after the reason. */
function Said({ entry }: { entry: Entry }): ReactElement {
  return (
    <>
      {entry.justification}
      {entry.caseRef !== null && <span className="mut"> ({entry.caseRef})</span>}
    </>
  );
}
