export function writeBundle(root: string, folder: string): Promise<void>;
