import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { orderedUnits, type Assessment } from './assessment.ts';
import { IntervalLine } from './interval-line.tsx';

type Kind = 'crime_area' | 'network';

/** Crime areas and networks by their intervals: groups that overlap are listed by name, never ordered inside. */
export function ThreatsTable({
  assessment,
  chosenId,
  onChoose,
  onJudge,
}: {
  assessment: Assessment;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onJudge: ((kind: Kind) => void) | undefined;
}): ReactElement {
  const t = useT('threats');
  const { units } = assessment.body;
  const environment = units.find(({ kind }) => kind === 'environment');
  return (
    <>
      {(['crime_area', 'network'] as const).map(
        (kind) =>
          units.some((one) => one.kind === kind) && (
            <KindTable
              key={kind}
              kind={kind}
              assessment={assessment}
              chosenId={chosenId}
              onChoose={onChoose}
              onJudge={onJudge}
            />
          ),
      )}
      <p className="hint">{t('intervalHint')}</p>
      {environment && (
        <p>
          <button
            type="button"
            className="ta-pick"
            aria-current={environment.id === chosenId || undefined}
            onClick={() => onChoose(environment.id)}
          >
            {environment.name}
          </button>{' '}
          <span className="mut">{t('environmentNote')}</span>
        </p>
      )}
    </>
  );
}

function KindTable({
  kind,
  assessment,
  chosenId,
  onChoose,
  onJudge,
}: {
  kind: Kind;
  assessment: Assessment;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onJudge: ((kind: Kind) => void) | undefined;
}): ReactElement {
  const t = useT('threats');
  const found = assessment.groups.find((one) => one.kind === kind);
  const groups = orderedUnits(assessment, kind);
  const isJudged = found?.judged !== null && found?.judged !== undefined;
  const order = assessment.body.orders.find((one) => one.kind === kind);
  const heading = (group: readonly string[], place: number): string => {
    if (isJudged) return t('group.judged');
    if (group.length > 1) return t(place === 0 ? 'group.overlap' : 'group.belowOverlap');
    return t(place === 0 ? 'group.highest' : 'group.below');
  };
  return (
    <section aria-label={t(`kinds.${kind}`)}>
      <div className="row wrap ta-head">
        <h2>{t(`kinds.${kind}`)}</h2>
        {onJudge && groups.some((group) => group.length > 1) && (
          <Button onClick={() => onJudge(kind)}>{t(isJudged ? 'changeOrder' : 'judgeOrder')}</Button>
        )}
      </div>
      <table className="ta-threats">
        <thead>
          <tr>
            <th scope="col">{t(`kind.${kind}`)}</th>
            <th scope="col">{t('score')}</th>
            <th scope="col" className="num">
              {t('coverage')}
            </th>
            <th scope="col">{t('confidence')}</th>
            <th scope="col">{t('trendHorizon')}</th>
            <th scope="col">{t('gaps')}</th>
          </tr>
        </thead>
        {groups.map((group, place) => (
          <tbody key={group.join(' ')}>
            <tr className="ta-group">
              <th scope="rowgroup" colSpan={6}>
                {heading(group, place)}
                {isJudged && order && (
                  <span className="mut"> {t('judgedBy', { name: order.by, reason: order.reason })}</span>
                )}
              </th>
            </tr>
            {group.map((id) => (
              <UnitRow key={id} id={id} assessment={assessment} isChosen={id === chosenId} onChoose={onChoose} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function UnitRow({
  id,
  assessment,
  isChosen,
  onChoose,
}: {
  id: string;
  assessment: Assessment;
  isChosen: boolean;
  onChoose: (id: string) => void;
}): ReactElement | null {
  const t = useT('threats');
  const language = useLanguage();
  const unit = assessment.body.units.find((one) => one.id === id);
  const result = assessment.units.find((one) => one.id === id);
  if (!unit || !result?.score) return null;
  const outlook = assessment.body.outlooks.find((one) => one.unitId === id);
  const gaps = assessment.gaps.filter((one) => one.unitId === id).length;
  const unknown = assessment.cells.filter((cell) => cell.unitId === id && cell.value === 'unknown').length;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const trend = outlook?.trend ?? 'unset';
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <th scope="row">
        <button type="button" className="ta-pick" aria-current={isChosen || undefined} onClick={() => onChoose(id)}>
          {unit.name}
        </button>
        <span className="mut sm ta-under">
          {unit.code}
          {unit.knownMembers !== undefined && `, ${t('members', { count: unit.knownMembers })}`}
          {result.before &&
            `, ${t('was', { low: number.format(result.before.low), high: number.format(result.before.high) })}`}
        </span>
      </th>
      <td data-label={t('score')}>
        <IntervalLine result={result} assessors={assessment.assessors} />
      </td>
      <td className="num" data-label={t('coverage')}>
        {percent.format(result.score.coverage)}
      </td>
      <td data-label={t('confidence')}>
        {result.confidence === null ? <span className="mut">–</span> : t(`confidenceOf.${result.confidence}`)}
      </td>
      <td data-label={t('trendHorizon')}>
        {t(`trend.${trend}`)}
        {outlook?.horizonYears !== undefined && (
          <span className="mut sm ta-under">{t('years', { count: outlook.horizonYears })}</span>
        )}
      </td>
      <td data-label={t('gaps')}>
        {gaps > 0 ? (
          <span className="ta-unknown">{t('gapCount', { count: gaps })}</span>
        ) : unknown > 0 ? (
          <span className="ta-unknown">{t('unknownCount', { count: unknown })}</span>
        ) : (
          <span className="mut">{t('none')}</span>
        )}
      </td>
    </tr>
  );
}
