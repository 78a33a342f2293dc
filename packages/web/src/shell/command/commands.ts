import type { IconName } from '../../components/icon-shapes.tsx';

/** Something the command list can do. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  readonly stage?: string;
  readonly keys?: string;
  readonly act: () => void;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Returns the commands for a text: every word of it must begin a word of the title or be inside it; titles that begin with the text come
 * first, the rest keeps its order. Accents and case do not matter.
 */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const found = commands.filter(({ title }) => words.every((word) => plain(title).includes(word)));
  const begins = ({ title }: Command): boolean => plain(title).startsWith(plain(text).trim());
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
