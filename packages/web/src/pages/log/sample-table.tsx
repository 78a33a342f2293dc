import { listConsultationSamples, markConsultation } from '@reeve/contract';
import { SAMPLE_MARKS } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { objectKey } from './log-word.ts';
import { OpenSampled } from './opened-record.tsx';
import type { Sample } from './samples-page.tsx';

type Drawn = Sample['consultations'][number];

/** A consultation with the draw it belongs to. */
interface Row {
  readonly drawn: Drawn;
  readonly sampleId: string;
  readonly mayMark: boolean;
}

/** The consultations of one draw, each to be validated or asked about. */
export function SampleTable({ sample, mayMark }: { sample: Sample; mayMark: boolean }): ReactElement {
  const t = useT('log');
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    { key: 'at', title: t('column.at'), cell: when, width: '7.5rem' },
    { key: 'actor', title: t('column.actor'), cell: ({ drawn }) => drawn.actor, rowHead: true },
    { key: 'action', title: t('column.action'), cell: ({ drawn }) => t(`codes:action.${drawn.action}`) },
    { key: 'object', title: t('column.object'), cell: what },
    { key: 'purpose', title: t('column.purpose'), cell: ({ drawn }) => drawn.purpose ?? '', wideOnly: true },
    { key: 'why', title: t('column.why'), cell: why },
    { key: 'mark', title: t('samples.mark'), cell: mark },
  ];
  return (
    <DataTable
      label={`${sample.unit}, ${format.month(sample.month)}`}
      columns={columns}
      rows={sample.consultations.map((drawn) => ({ drawn, sampleId: sample.id, mayMark: mayMark && !drawn.mine }))}
      rowKey={({ drawn }) => String(drawn.seq)}
    />
  );
}

const when = ({ drawn }: Row): ReactElement => <TimeText at={drawn.at} />;
const what = ({ drawn, sampleId }: Row): ReactElement => (
  <>
    <What drawn={drawn} />
    {drawn.opens && <OpenSampled sampleId={sampleId} seq={drawn.seq} />}
  </>
);
const why = ({ drawn }: Row): ReactElement => (
  <>
    {drawn.justification}
    {drawn.caseRef !== null && <span className="mut"> ({drawn.caseRef})</span>}
  </>
);
const mark = (row: Row): ReactElement => <Mark {...row} />;

function What({ drawn }: { drawn: Drawn }): ReactElement {
  const t = useT('log');
  const key = drawn.objectKind === null ? undefined : objectKey(drawn.objectKind);
  return (
    <>
      {key === undefined ? <span className="mono">{drawn.objectKind}</span> : t(key)}
      {drawn.reference !== null && <span className="ref"> {drawn.reference}</span>}
    </>
  );
}

function Mark({ drawn, sampleId, mayMark }: Row): ReactElement {
  const t = useT('log');
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (mark: (typeof SAMPLE_MARKS)[number]) =>
      call(markConsultation, { params: { id: sampleId }, input: { seq: drawn.seq, mark } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listConsultationSamples.name] }),
  });
  if (!mayMark) {
    if (drawn.mark !== null) return <Tag>{t(`samples.marked.${drawn.mark}`)}</Tag>;
    return <span className="mut">{drawn.mine ? t('samples.mine') : t('samples.unmarked')}</span>;
  }
  return (
    <>
      <div className="row wrap">
        {SAMPLE_MARKS.map((mark) => (
          <Button
            key={mark}
            aria-pressed={drawn.mark === mark}
            busy={send.isPending && send.variables === mark}
            onClick={() => send.mutate(mark)}
          >
            {t(`samples.doMark.${mark}`)}
          </Button>
        ))}
        {drawn.mark !== null && <Tag>{t(`samples.marked.${drawn.mark}`)}</Tag>}
      </div>
      <ProblemNote error={send.error} lead={t('samples.notMarked')} />
    </>
  );
}
