import type { Visibility } from '@worldkiln/contracts';

/** Who sees an asset, in the words of its card. */
export const SHARED: Record<Visibility, string> = { private: 'only me', room: 'who comes here', org: 'my org', public: 'everybody' };
