import { DEFINITION_ATTRIBUTES, attributeValues } from '@reeve/domain';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { LANGUAGE_NAMES, useLanguage, useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import type { Concept } from './concept-page.tsx';
import { useAttributeWord } from './attribute-word.ts';

type Definition = Concept['body']['definitions'][number];

/** Every definition with whose it is and what it says attribute by attribute; those chosen, or all, can be compared. */
export function Definitions({ record }: { record: Concept }): ReactElement {
  const t = useT('concept');
  const go = useGo();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { definitions, adoptions } = record.body;
  const inForce = adoptions.at(-1)?.definitionId;
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">{t('page.definitions')}</h2>
      {definitions.length === 0 && <p className="mut">{t('page.noDefinition')}</p>}
      {definitions.map((definition) => (
        <OneDefinition key={definition.id} definition={definition} isInForce={definition.id === inForce}>
          {definitions.length > 1 && (
            <label className="sm">
              <input
                type="checkbox"
                checked={chosen.includes(definition.id)}
                onChange={(event) => choose(definition.id, event.target.checked)}
              />{' '}
              {t('compare.choose', { id: definition.id })}
            </label>
          )}
        </OneDefinition>
      ))}
      {definitions.length > 1 && (
        <div className="row wrap concept-compare">
          <Button
            because={chosen.length === 1 ? t('compare.chooseTwo') : undefined}
            onClick={() => go(paths.compareDefinitions(record.id, chosen.length === 0 ? {} : { d: chosen.join(',') }))}
          >
            {chosen.length === 0 ? t('compare.all', { number: definitions.length }) : t('compare.do')}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneDefinition({
  definition,
  isInForce,
  children,
}: {
  definition: Definition;
  isInForce: boolean;
  children: ReactNode;
}): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const word = useAttributeWord();
  const { id, source, status, texts, attributes } = definition;
  const shown = texts[language] === '' ? definition.language : language;
  const said = DEFINITION_ATTRIBUTES.flatMap(({ name }) => {
    const values = attributeValues(attributes, name);
    return values ? [[name, values] as const] : [];
  });
  return (
    <article className="definition">
      <h3>
        <span className="mono">{id}</span> {[source.by, source.year].filter(Boolean).join(', ')}{' '}
        {isInForce ? <Tag tone="on">{t('page.inForceTag')}</Tag> : <Tag>{t(`definition.${status}`)}</Tag>}
      </h3>
      <p className="serif" lang={shown}>
        {texts[shown]}
      </p>
      {shown !== language && <p className="sm mut">{t('page.notTranslated', { language: LANGUAGE_NAMES[shown] })}</p>}
      {source.reference !== '' && <p className="sm mut">{source.reference}</p>}
      {said.length > 0 && (
        <dl className="attributes">
          {said.map(([name, values]) => (
            <div key={name}>
              <dt>{t(`attribute.${name}`)}</dt>
              <dd>
                {values.length === 0 ? t('attribute.noneOf') : values.map((value) => word(name, value)).join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </article>
  );
}
