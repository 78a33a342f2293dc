/** Readers of the pairs of worlds driven at each landing; a proof takes more. */
export const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia', 'odo', 'ulla', 'rosa', 'mara', 'vera'];
/** The ways of hiding the second world from a reader: breadth draws one for each, depth and a proof take all. */
export const WAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
/** Readers who work with raw files. */
export const RAW_READERS = ['mara'];
