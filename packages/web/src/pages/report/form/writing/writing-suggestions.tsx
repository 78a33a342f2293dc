import { listCrimeFacets } from '@reeve/contract';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { useReading } from '../../../../api/query.ts';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { useT } from '../../../../i18n.ts';
import type { FormPart } from '../field/form-telling.tsx';
import { useWrittenThings } from './use-written-things.ts';
import { isDoubtful } from './written-doubt.ts';
import { WrittenDetail } from './written-detail.tsx';
import './writing.css';

/** Things shown before "more" is pressed. */
const SHOWN = 8;

/** A quiet line under the text: what it names, each with what the form can do with it. Nothing changes without a tap. */
export function WritingSuggestions({
  form,
  change,
  withPersons,
  onWithPersons,
}: Pick<FormPart, 'form' | 'change'> & {
  withPersons: boolean;
  onWithPersons: (next: boolean) => void;
}): ReactElement {
  const t = useT('report');
  const id = useId();
  const { data } = useReading(listCrimeFacets, { query: {} }, { once: true });
  const areas = useMemo(() => data?.areas ?? [], [data]);
  const places = useMemo(() => areas.map(({ name }) => name), [areas]);
  const things = useWrittenThings(form.text, places, withPersons);
  const [openKey, setOpenKey] = useState<string>();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? things : things.slice(0, SHOWN);
  const open = shown.find(({ key }) => key === openKey);
  return (
    <section className="written-part" aria-labelledby={id}>
      <p className="lab" id={id}>
        {t('writing.heading')}
      </p>
      <div className="written-room">
        <p className="hint" hidden={things.length > 0}>
          {t('writing.none')}
        </p>
        <ul className="written">
          {shown.map((thing) => (
            <li key={thing.key}>
              <button
                type="button"
                className="btn written-chip"
                aria-expanded={thing === open}
                aria-controls={thing === open ? `${id}-detail` : undefined}
                onClick={() => setOpenKey(thing === open ? undefined : thing.key)}
              >
                {isDoubtful(thing) && <Icon name="warn" size={14} label={t('writing.check')} />}
                <span className="mut">{t(`writing.kind.${thing.kind}`)}</span>
                <bdi>{thing.words}</bdi>
              </button>
            </li>
          ))}
          {things.length > SHOWN && !isAll && (
            <li>
              <Button kind="quiet" onClick={() => setAll(true)}>
                {t('writing.more', { count: things.length - SHOWN })}
              </Button>
            </li>
          )}
        </ul>
      </div>
      {open && (
        <div className="written-detail" id={`${id}-detail`}>
          <WrittenDetail key={open.key} thing={open} form={form} change={change} areas={areas} />
        </div>
      )}
      <div className="row wrap">
        <label className="check">
          <input type="checkbox" checked={withPersons} onChange={({ target: { checked } }) => onWithPersons(checked)} />
          {t('writing.persons')}
        </label>
        <span className="hint">{t('writing.here')}</span>
      </div>
    </section>
  );
}
