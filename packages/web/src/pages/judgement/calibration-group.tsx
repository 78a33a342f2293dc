import { PROBABILITY_TERMS } from '@reeve/domain';
import { useId, type ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import './assess.css';
import { FEW, offTerms, type Measured } from './calibration.ts';
import { ReliabilityChart } from './reliability-chart.tsx';

/** Resolved judgements of one group in one scheme: a sentence first, then each term, then the score and its parts. */
export function CalibrationGroup({ of, unit }: { of: Measured; unit: string }): ReactElement {
  const t = useT('calibration');
  const terms = useT('assess');
  const { number } = useFormat();
  const id = useId();
  const off = offTerms(of);
  const names = (codes: readonly string[]): string =>
    codes.map((code) => terms(`term.${of.scheme}.${code}`)).join(', ');
  const few = of.terms.some(({ judgements }) => judgements < FEW);
  const shown = of.terms.reduce((sum, { judgements }) => sum + judgements, 0);
  const scheme = terms(`scheme.${of.scheme}`);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`group.${of.group}`, { unit, scheme })}</h2>
      <p className="calibration-sentence">
        {t('resolved', { count: of.judgements, cameTrue: number(of.cameTrue) })}{' '}
        {of.group !== 'own' && t('authors', { count: of.authors })}{' '}
        {off.less.length > 0 && t('less', { terms: names(off.less) })}{' '}
        {off.more.length > 0 && t('more', { terms: names(off.more) })}{' '}
        {of.terms.length > 0 && off.less.length + off.more.length === 0 && t('inside')} {few && t('few')}
      </p>
      {of.terms.length > 0 && (
        <ChartFigure
          title={t('chart.title')}
          note={t('chart.note')}
          chart={<ReliabilityChart of={of} />}
          table={<TermTable of={of} />}
        />
      )}
      {shown < of.judgements && <p className="hint">{t('withheld', { count: of.judgements - shown })}</p>}
      <dl className="calibration-scores">
        {(['brier', 'reliability', 'resolution', 'uncertainty'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`score.${part}`)}</dt>
            <dd className="mono">{number(Number(of[part].toFixed(3)))}</dd>
            <dd className="mut sm">{t(`score.${part}What`)}</dd>
          </div>
        ))}
      </dl>
      {of.byOthers && (
        <p className="hint">
          {t('byOthers', {
            count: of.byOthers.judgements,
            cameTrue: number(of.byOthers.cameTrue),
            brier: number(Number(of.byOthers.brier.toFixed(3))),
          })}
        </p>
      )}
      {of.byAuthor > 0 && <p className="hint">{t('byAuthor', { count: of.byAuthor })}</p>}
    </section>
  );
}

function TermTable({ of }: { of: Measured }): ReactElement {
  const t = useT('calibration');
  const terms = useT('assess');
  const { number } = useFormat();
  const percent = (share: number): string => number(Math.round(share * 100));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="series-table" aria-label={t('chart.title')} tabIndex={0}>
      <table>
        <caption className="vh">{t('chart.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.term')}</th>
            {(['states', 'judgements', 'cameTrue', 'share', 'interval'] as const).map((column) => (
              <th key={column} scope="col" className="num">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.terms.map((one) => {
            const range = PROBABILITY_TERMS[of.scheme].find(({ code }) => code === one.term);
            return (
              <tr key={one.term}>
                <th scope="row">{terms(`term.${of.scheme}.${one.term}`)}</th>
                <td className="num">{terms('scale.range', { from: range?.from, to: range?.to })}</td>
                <td className="num">{number(one.judgements)}</td>
                <td className="num">{number(one.cameTrue)}</td>
                <td className="num">{percent(one.share)} %</td>
                <td className="num">
                  {terms('scale.range', { from: percent(one.interval[0]), to: percent(one.interval[1]) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
