const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use by the operating system',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is already there',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'the operating system does not permit it',
  EROFS: 'the disk can only be read',
};

/** The code of a system error, such as `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Returns why the operating system refused, as the end of a sentence. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code !== undefined) return WORDS[code] ?? `the operating system answered ${code}`;
  return error instanceof Error ? error.message : String(error);
}
