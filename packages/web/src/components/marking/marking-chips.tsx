import type { Marking } from '@reeve/contract';
import { compartmentKind, type Tlp } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

const TLP_LOOK: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': 'tlp clear',
  'TLP:GREEN': 'tlp green',
  'TLP:AMBER': 'tlp',
  'TLP:AMBER+STRICT': 'tlp',
  'TLP:RED': 'tlp red',
};

/** The four markings, each a chip of its own, in words: classification, handling, TLP, need-to-know group. */
export function MarkingChips({ marking }: { marking: Marking }): ReactElement {
  const t = useT('codes');
  const group = useGroupWords();
  const { handling, groups } = marking;
  return (
    <>
      <Chip label={t('marking.classification')} value={t(`classification.${marking.classification}`)} />
      {handling.codes.length > 0 && (
        <Chip
          label={t('marking.handling')}
          value={handling.codes.join(' + ')}
          words={handling.codes.map((code) => `${code}: ${t(`handling.${code}`)}`).join(' ')}
          after={handling.conditions}
        />
      )}
      {marking.tlp !== null && <span className={`mk ${TLP_LOOK[marking.tlp]}`}>{marking.tlp}</span>}
      {groups.length > 0 && <Chip label={t('marking.group')} value={groups.map(group).join(', ')} />}
    </>
  );
}

/** The same four in one short line, for a list: codes, each with its words on hover and for those who hear it. */
export function MarkingLine({ marking }: { marking: Marking }): ReactElement {
  const t = useT('codes');
  const group = useGroupWords();
  const { handling, groups } = marking;
  return (
    <span className="mk-line">
      <Part label={t('marking.classification')} value={t(`classification.${marking.classification}`)} />
      {handling.codes.length > 0 && (
        <Part
          label={t('marking.handling')}
          value={[handling.codes.join(' + '), handling.conditions].filter(Boolean).join(' ')}
        />
      )}
      {marking.tlp !== null && <Part value={marking.tlp} />}
      {groups.length > 0 && <Part label={t('marking.group')} value={groups.map(group).join(', ')} />}
    </span>
  );
}

function Part({ label, value }: { label?: string; value: string }): ReactElement {
  return (
    <span title={label && `${label}: ${value}`}>
      {label && <span className="vh">{label} </span>}
      {value}
    </span>
  );
}

/** A need-to-know group as it is shown: its code, or in words where it is made for one matter. */
function useGroupWords(): (code: string) => string {
  const t = useT('codes');
  return (code) => {
    const kind = compartmentKind(code);
    return kind === 'group' ? code : t(`compartment.${kind}`, { of: code.slice(code.indexOf(':') + 1) });
  };
}

function Chip({
  label,
  value,
  words,
  after = '',
}: {
  label: string;
  value: string;
  words?: string;
  after?: string;
}): ReactElement {
  return (
    <span className="mk" title={words}>
      <i>{label}</i>
      {value}
      {after !== '' && <span className="cond">{after}</span>}
    </span>
  );
}
