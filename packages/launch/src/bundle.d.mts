export function bundleName(root: string): string;
export function findBundle(
  root: string,
  name: string,
  write?: (root: string, folder: string) => Promise<void>,
): Promise<string | undefined>;
