import { GENDERS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import type { ReviewedDocument } from '../document-frame.tsx';

/** The geographical and gender balance as sums, and the acknowledgements: only people who have consented. */
export function BalanceSection({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const { balance, members } = document;
  const thanked = members.filter((member) => member.acknowledged);
  return (
    <>
      <section>
        <h2>{t('balance.title')}</h2>
        <p className="ink2">{t('people.balance', { count: balance.people })}</p>
        <div className="three">
          <Sums
            title={t('people.delegation')}
            rows={balance.byDelegation.map(({ name, people }) => [name || t('numbers.noDelegation'), people])}
          />
          <Sums
            title={t('people.capacity')}
            rows={balance.byCapacity.map(({ name, people }) => [t(`capacity.${name}`), people])}
          />
          {balance.byGender && (
            <Sums
              title={t('consent.gender')}
              rows={([...GENDERS, 'not_told'] as const).map((key) => [
                t(`gender.${key}`),
                balance.byGender?.[key] ?? null,
              ])}
            />
          )}
        </div>
        <p className="ink2">{t(balance.byGender ? 'balance.keptBack' : 'balance.tooFew')}</p>
      </section>
      <section>
        <h2>{t('balance.thanks')}</h2>
        <p className="ink2">{t('balance.thanksWhat')}</p>
        {thanked.length === 0 && <p className="mut">{t('balance.nobody')}</p>}
        <ul className="plain">
          {thanked.map((member) => (
            <li key={member.id}>{[member.name, member.delegation].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Sums({
  title,
  rows,
}: {
  title: string;
  rows: readonly (readonly [name: string, people: number | null])[];
}): ReactElement {
  const t = useT('review');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('balance.people')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, people]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{people ?? <span aria-label={t('balance.small')}>–</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
