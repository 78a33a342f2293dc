import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';

/** The head of a section, with the icon of its stage. */
export function Heading({
  id,
  icon,
  title,
  note,
}: {
  id: string;
  icon: 'direct' | 'evaluate' | 'protect' | 'know';
  title: string;
  note: string;
}): ReactElement {
  return (
    <div className="grp">
      <Icon name={icon} stage={icon} />
      <h2 id={id}>{title}</h2>
      <span className="mut sm">{note}</span>
    </div>
  );
}
