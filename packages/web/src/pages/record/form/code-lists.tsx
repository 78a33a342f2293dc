import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { readStamp } from './code-list-stamp.ts';

/** With which of the agency's lists a result was made, in words. */
export function CodeLists({ stamp }: { stamp: string }): ReactElement {
  const t = useT('codes');
  const said = readStamp(stamp).map(({ name, version }) =>
    version === undefined ? name : `${t(`codeList.${name}`)} ${version}`,
  );
  return <>{said.join(', ')}</>;
}
