import { readCodeLists, type ImportMapping, type ImportPreview, type MatchedValue } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Select, type Choice } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { mostToDecide, withMatch, type MatchedPart } from './value-match.ts';

/** Values shown before the others are folded. */
const SHOWN = 12;

interface ValuesProps {
  readonly values: ImportPreview['values'];
  /** Null: by a known layout, whose texts cannot be named otherwise. */
  readonly mapping: ImportMapping | null;
  readonly onMapping: (mapping: ImportMapping) => void;
}

/** Types and areas of a file that are not the agency's as written: what each is read as, and what stays uncounted. */
export function ValuesToMatch({ values, mapping, onMapping }: ValuesProps): ReactElement | null {
  const t = useT('crime');
  const { data } = useReading(readCodeLists, {});
  const types = (data?.offenceTypes ?? []).map(({ code, title }) => ({ value: code, label: title }));
  const areas = values.areaChoices.map(({ code, name }) => ({
    value: code,
    label: name === '' || name === code ? code : `${name} (${code})`,
  }));
  if (values.types.length === 0 && values.areas.length === 0) return null;
  const ownAreas = values.unknownAreas - values.uncountedAreas;
  const sentences = [
    ['uncounted', values.uncountedAreas],
    ['newAreas', ownAreas],
    ['newTypes', values.unknownTypes],
  ] as const;
  return (
    <section aria-label={t('values.title')}>
      <h3>{t('values.title')}</h3>
      {sentences.map(([name, count]) => count > 0 && <p key={name}>{t(`values.${name}`, { count })}</p>)}
      <ValueList part="types" items={values.types} choices={types} mapping={mapping} onMapping={onMapping} />
      <ValueList part="areas" items={values.areas} choices={areas} mapping={mapping} onMapping={onMapping} />
    </section>
  );
}

function ValueList({
  part,
  items,
  choices,
  mapping,
  onMapping,
}: {
  part: MatchedPart;
  items: readonly MatchedValue[];
  choices: readonly Choice[];
  mapping: ImportMapping | null;
  onMapping: (mapping: ImportMapping) => void;
}): ReactElement | null {
  const t = useT('crime');
  if (items.length === 0) return null;
  const rows = (shown: readonly MatchedValue[]): ReactElement => (
    <ul className="columns">
      {shown.map((item) => (
        <li key={item.value}>
          <ValueRow part={part} item={item} choices={choices} mapping={mapping} onMapping={onMapping} />
        </li>
      ))}
    </ul>
  );
  const inOrder = mostToDecide(items);
  const folded = inOrder.slice(SHOWN);
  return (
    <>
      <h4>{t(`values.${part}`)}</h4>
      {rows(inOrder.slice(0, SHOWN))}
      {folded.length > 0 && (
        <details className="folded">
          <summary>{t('values.more', { count: folded.length })}</summary>
          {rows(folded)}
        </details>
      )}
    </>
  );
}

function ValueRow({
  part,
  item,
  choices,
  mapping,
  onMapping,
}: {
  part: MatchedPart;
  item: MatchedValue;
  choices: readonly Choice[];
  mapping: ImportMapping | null;
  onMapping: (mapping: ImportMapping) => void;
}): ReactElement {
  const t = useT('crime');
  const { value, count, match, to, similar } = item;
  const label = (code: string): string => choices.find((choice) => choice.value === code)?.label ?? code;
  const chosen = mapping?.[part].names[value];
  const choose = (code: string | undefined): void => {
    if (mapping) onMapping(withMatch(mapping, part, value, code));
  };
  return (
    <>
      <div>
        <b className="m">{value}</b> <span className="mut sm">{t('types.rows', { count })}</span>
        {match === 'exact' && to !== null && <p className="mut sm">{t('values.readAs', { to: label(to) })}</p>}
        {chosen === undefined &&
          similar.map((code) => (
            <p className="row wrap" key={code}>
              <span>{t('values.like', { to: label(code) })}</span>
              {mapping && (
                <Button aria-label={t('values.useFor', { to: label(code), value })} onClick={() => choose(code)}>
                  {t('values.use')}
                </Button>
              )}
            </p>
          ))}
        {match === 'none' && chosen === undefined && <p className="mut sm">{t('values.none')}</p>}
      </div>
      {match !== 'exact' && mapping && choices.length > 0 && (
        <Select
          aria-label={t('values.means', { value })}
          options={choices}
          value={chosen}
          placeholder={t('values.leave')}
          onChange={choose}
        />
      )}
    </>
  );
}
