import type { ReactElement } from 'react';
import { ScrolledTable } from './scrolled-table.tsx';
import { useT, useLanguage } from '../../i18n.ts';
import type { Round } from './agreement-page.tsx';
import { useAttributeWord } from './attribute-word.ts';

type Index = NonNullable<Round['before']['index']>;
const MOMENTS = ['before', 'after'] as const;

/** The index before and after side by side, and the majority answer for each attribute. */
export function AgreementResult({ round }: { round: Round }): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const shown = MOMENTS.filter((moment) => round[moment].index !== null);
  const indexOf = (moment: (typeof MOMENTS)[number]): Index | null => round[moment].index;
  const names = [...new Set(shown.flatMap((moment) => (indexOf(moment)?.attributes ?? []).map((one) => one.name)))];
  return (
    <>
      <AgreementIndex round={round} />
      {names.length > 0 && (
        <ScrolledTable label={t('compare.attribute')}>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('compare.attribute')}</th>
                {shown.map((moment) => (
                  <th key={moment} scope="col">
                    {t(`agreement.${moment}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`attribute.${name}`)}</th>
                  {shown.map((moment) => (
                    <td key={moment}>
                      <AttributeCell
                        attribute={indexOf(moment)?.attributes.find((one) => one.name === name)}
                        percent={percent}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrolledTable>
      )}
      {shown.length > 0 && <p className="hint">{t('agreement.what')}</p>}
    </>
  );
}

/** The share of pairs that agree, and how often each value was chosen, the most frequent first. */
function AttributeCell({
  attribute,
  percent,
}: {
  attribute: Index['attributes'][number] | undefined;
  percent: Intl.NumberFormat;
}): ReactElement | null {
  const t = useT('concept');
  const word = useAttributeWord();
  if (!attribute) return <span className="mut">{t('agreement.fewAnswers')}</span>;
  const chosen = attribute.values.filter((one) => one.sheets > 0).toSorted((a, b) => b.sheets - a.sheets);
  return (
    <>
      <b className="m">{percent.format(attribute.observed ?? 0)}</b>
      <div className="sm ink2">
        {chosen.map((one) => `${word(attribute.name, one.value)} ${one.sheets}`).join(' · ')}
      </div>
    </>
  );
}

/** The index before and after with its interval, or why there is none. */
function AgreementIndex({ round }: { round: Round }): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <dl className="agreement-index">
      {MOMENTS.map((moment) => {
        const { sheets, index } = round[moment];
        return (
          <div key={moment}>
            <dt>{t(`agreement.${moment}`)}</dt>
            <dd>
              {index === null ? (
                <span className="mut">
                  {sheets === null ? t('agreement.notYet') : t('agreement.tooFew', { count: sheets })}
                </span>
              ) : (
                <>
                  <span className="index">{decimal.format(index.kappa)}</span>{' '}
                  {index.interval && (
                    <span className="sm">
                      {t('agreement.interval', {
                        low: decimal.format(index.interval[0]),
                        high: decimal.format(index.interval[1]),
                      })}
                    </span>
                  )}
                  <div className="sm">
                    {t('agreement.observed', {
                      observed: percent.format(index.observed),
                      chance: percent.format(index.byChance),
                    })}
                  </div>
                  <div className="sm mut">{t('agreement.sheets', { count: sheets ?? 0 })}</div>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
