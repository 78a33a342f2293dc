import { readUploadFaults, type ImportMapping, type ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { CountingResult } from './counting-choice.tsx';
import { NearnessNote } from './nearness-note.tsx';
import { PointsPicture } from './points-picture.tsx';
import { DaysOfFile } from './batch/days-of-file.tsx';
import { QualityList } from './batch/quality-list.tsx';

/** What would come of a file: how many rows, which not and why, how far they can be trusted, and where they would land. */
export function PreviewPart({
  id,
  shown,
  areaSetId,
  mapping,
  onMapping,
}: {
  id: string;
  shown: ImportPreview;
  /** The set by whose areas crimes are counted. */
  areaSetId: string | undefined;
  mapping: ImportMapping | null;
  onMapping: (mapping: ImportMapping) => void;
}): ReactElement {
  const t = useT('crime');
  const covers = useT('coverage');
  const { number } = useFormat();
  const counts = [
    ['new', shown.rowsNew],
    ['duplicate', shown.rowsDuplicate],
    ['rejected', shown.rowsRejected],
  ] as const;
  return (
    <div className="batch" aria-live="polite">
      <p className="import-answer">{t('preview.sentence', { count: shown.rowsRead })}</p>
      <NearnessNote nearness={shown.nearness} mapping={mapping} onMapping={onMapping} />
      <dl className="import-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`batch.${name}`)}</dt>
            <dd className="mono">{number(count)}</dd>
            <dd className="mut sm">{t(`preview.${name}Note`)}</dd>
          </div>
        ))}
      </dl>
      {shown.rowsChanged > 0 && <p>{covers('changed', { count: shown.rowsChanged })}</p>}
      {shown.countedBy && <CountingResult areaSetId={areaSetId} outside={shown.countedBy.outside} />}
      <DaysOfFile {...shown} />
      {shown.faults.length > 0 && (
        <details>
          <summary>{t('preview.faults', { count: shown.rowsRejected })}</summary>
          <ul className="faults">
            {shown.faults.map(({ line, sentence }) => (
              <li key={line}>
                <span className="mono">{t('preview.line', { line })}</span> {sentence}
              </li>
            ))}
          </ul>
          <a className="btn" href={addressOf(readUploadFaults, { id })} download>
            {t('batch.faults', { count: shown.rowsRejected })}
          </a>
        </details>
      )}
      <h3>{t('quality.title')}</h3>
      <QualityList quality={shown.quality} />
      {shown.points.length > 0 && (
        <>
          <h3>{t('land.title')}</h3>
          <PointsPicture points={shown.points} />
        </>
      )}
    </div>
  );
}
