import type { ReactElement, ReactNode } from 'react';

export type TagTone = 'now' | 'stop' | 'plain' | 'on';

/**
 * A short word in a pill. `now` (amber): a person should act now. `stop` (red): something irreversible happens unless a
 * person acts. `on`: chosen. Everything else is `plain`; there is no green for done.
 */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }): ReactElement {
  return <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>;
}
