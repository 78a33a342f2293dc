import { tryAssessedOrder } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Segments } from '../../components/field/segments.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../components/link.tsx';
import type { Assessment } from './assessment.ts';

/** How many places can count as the top. */
const TOPS = ['1', '2', '3'] as const;
/** Shares beyond 1 % and 99 % are not written as a number: the draws do not resolve them. */
const EDGE = 0.01;

/** How firm a place in the top is under other weights and grades, what alone would change the order, and what the assessment before stated. */
export function FirmOrder({
  assessment,
  chosenId,
}: {
  assessment: Assessment;
  chosenId: string | undefined;
}): ReactElement | null {
  const t = useT('threats');
  const { units } = assessment.body;
  const kind = units.filter((one) => one.kind === 'crime_area').length > 1 ? 'crime_area' : 'network';
  const scored = units.filter((one) => one.kind === kind).length;
  const tops = TOPS.filter((value) => Number(value) < scored);
  const [asked, setTop] = useState<(typeof TOPS)[number]>('3');
  const top = tops.includes(asked) ? asked : (tops.at(-1) ?? '1');
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const byName = new Intl.Collator(language);
  const { data, error } = useReading(tryAssessedOrder, {
    params: { id: assessment.id },
    query: { kind, top: Number(top) },
  });
  const nameOf = (id: string | null): string => units.find((one) => one.id === id)?.name ?? '';
  const shown = (share: number): string => {
    if (share < EDGE) return `< ${percent.format(EDGE)}`;
    return share > 1 - EDGE ? `> ${percent.format(1 - EDGE)}` : percent.format(share);
  };
  const chosen = data?.units.find(({ id }) => id === chosenId) ?? data?.units[0];
  if (data?.draws === 0) return assessment.before ? <Before assessment={assessment} /> : null;
  return (
    <div className="ta-firm">
      <section aria-label={t('firm')}>
        <h2>{t('firm')}</h2>
        {tops.length > 1 && (
          <Segments
            label={t('places')}
            options={tops.map((value) => ({ value, label: t('topOf', { count: Number(value) }) }))}
            value={top}
            onChange={setTop}
          />
        )}
        <ProblemNote error={error} />
        <ul className="ta-lines">
          {data?.units
            .toSorted((a, b) => byName.compare(nameOf(a.id), nameOf(b.id)))
            .map(({ id, share }) => (
              <li key={id} className="ta-share">
                <span>{nameOf(id)}</span> <span className="mono">{shown(share)}</span>
              </li>
            ))}
        </ul>
        {chosen && (
          <p>
            <b>{nameOf(chosen.id)}</b> {chosen.sentence}
          </p>
        )}
      </section>
      <section aria-label={t('changes')}>
        <h2>{t('changes')}</h2>
        <ul className="ta-lines">
          {data?.changes.map((one) => (
            <li key={[one.aboveId, one.belowId, one.change, one.unitId, one.indicator, one.to].join(' ')}>
              {t(one.change === 'weight' ? 'weightChange' : 'valueChange', {
                above: nameOf(one.aboveId),
                below: nameOf(one.belowId),
                unit: nameOf(one.unitId),
                indicator: one.indicator,
                from: one.from,
                to: one.to,
              })}
            </li>
          ))}
        </ul>
        {data?.changes.length === 0 && <p className="mut">{t('noChange')}</p>}
      </section>
      {assessment.before && <Before assessment={assessment} />}
    </div>
  );
}

function Before({ assessment }: { assessment: Assessment }): ReactElement | null {
  const t = useT('threats');
  const { before } = assessment;
  if (!before) return null;
  return (
    <section aria-label={t('before')}>
      <h2>{t('before')}</h2>
      <p>
        <Link to={paths.threatAssessment(before.id)}>{before.title}</Link>{' '}
        <span className="ref sm">{before.reference}</span>
      </p>
      <p>
        {before.judgements === 0
          ? t('noJudgements')
          : t('judgementsBefore', {
              count: before.judgements,
              cameTrue: before.cameTrue,
              wrong: before.judgements - before.cameTrue - before.open,
              open: before.open,
            })}
      </p>
    </section>
  );
}
