import type { Handler } from '../call/operation.ts';
import { composePublicReleaseHandler } from './compose-public-release.ts';
import { decidePublicReleaseHandler } from './decide-public-release.ts';
import { listPublicReleasesHandler } from './list-public-releases.ts';
import { publicReleasePdfHandler } from './public-release-pdf.ts';
import { readPublicReleaseHandler } from './read-public-release.ts';

/** Numbers for the public: composed by one person, approved by another, then fixed for ever. */
export const publicReleaseHandlers: readonly Handler[] = [
  listPublicReleasesHandler,
  readPublicReleaseHandler,
  composePublicReleaseHandler,
  decidePublicReleaseHandler,
  publicReleasePdfHandler,
];
