import type { ObjectKind } from '@reeve/domain';
import { useSession } from '../../api/session.ts';
import type { Column } from '../../components/table/data-table.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { wallTime } from '../../wall-time.ts';
import type { AnyRow } from './record.ts';
import { useStateWord } from './state-word.ts';

/** States in which a past date no longer requires an act. */
const OVER: readonly string[] = [
  'closed',
  'refused',
  'referred',
  'withdrawn',
  'evaluated',
  'cancelled',
  'done',
  'answered',
  'unanswerable',
  'lapsed',
  'superseded',
  'adopted',
  'deferred',
  'ended',
  'expired',
];

/** The columns every list of records has: reference, title, state, who, until when, marking. */
export function useRecordColumns(
  kind: ObjectKind,
  of: {
    readonly title: string;
    readonly owner?: string;
    readonly due?: string;
    readonly created?: string;
  },
): readonly Column<AnyRow>[] {
  const t = useT('record');
  const codes = useT('codes');
  const word = useStateWord();
  const { clock } = useSession();
  const { daysUntil } = useFormat();
  const columns: (Column<AnyRow> | undefined)[] = [
    {
      key: 'reference',
      title: t('list.reference'),
      width: '5.4rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    { key: 'title', title: of.title, rowHead: true, width: '40%', cell: ({ title }) => title },
    { key: 'state', title: t('list.state'), width: '7.6rem', cell: ({ state }) => word(kind, state) },
    of.owner === undefined
      ? undefined
      : {
          key: 'owner',
          title: of.owner,
          width: '8rem',
          wideOnly: true,
          cell: ({ owner }) => owner ?? <span className="mut">{t('nobody')}</span>,
        },
    of.due === undefined
      ? undefined
      : {
          key: 'due',
          title: of.due,
          width: '5.2rem',
          cell: ({ dueOn, state }) =>
            dueOn !== null &&
            (daysUntil(dueOn) <= 0 && !OVER.includes(state) ? (
              <Tag tone="now">
                <DateText on={dueOn} />
              </Tag>
            ) : (
              <span className="nw">
                <DateText on={dueOn} />
              </span>
            )),
        },
    of.created === undefined
      ? undefined
      : {
          key: 'created',
          title: of.created,
          width: '5.2rem',
          wideOnly: true,
          cell: ({ createdAt }) => (
            <span className="nw">
              <DateText on={wallTime(Date.parse(createdAt), clock.timeZone).date} />
            </span>
          ),
        },
    {
      key: 'marking',
      title: t('list.marking'),
      width: '9.6rem',
      wideOnly: true,
      cell: ({ marking }) => (
        <span className="mono sm">
          {[codes(`classification.${marking.classification}`), ...marking.handling.codes, marking.tlp?.slice(4)]
            .filter(Boolean)
            .join(' ')}
        </span>
      ),
    },
  ];
  return columns.filter((column) => column !== undefined);
}
