/** Every job that threads can run. A new one is a line here and a file that exports a `Job`. */
export const JOBS = {
  'kde-rows': async () => (await import('./kde-job.ts')).kdeRowsJob,
  'knox-permutations': async () => (await import('./knox-job.ts')).knoxPermutations,
  'linkage-counts': async () => (await import('./linkage-job.ts')).linkageCounts,
  'linkage-pairs': async () => (await import('./linkage-job.ts')).linkagePairs,
};
