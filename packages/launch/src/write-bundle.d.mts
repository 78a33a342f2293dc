export function writeBundle(root: string, folder: string, entries?: readonly string[]): Promise<void>;
