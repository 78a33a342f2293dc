/** Readers of the pairs of worlds that each landing drives; a proof takes more. */
export const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia', 'odo', 'ulla', 'rosa', 'mara', 'vera'];
/** The ways in which the second world can be hidden from a reader: breadth draws one for each, depth and a proof take all. */
export const WAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
/** Those whose work is with raw files. */
export const RAW_READERS = ['mara'];
