/** The first line of everything that `reeve link` prints and writes. */
export const LINK_NOTICE =
  'For files outside the platform: reeve link does not read from Reeve, and its numbers never enter it. It proposes pairs; a person decides.';
