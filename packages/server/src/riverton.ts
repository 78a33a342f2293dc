import type { Store } from '@reeve/store';
export async function loadRiverton(_store: Store): Promise<void> {}
