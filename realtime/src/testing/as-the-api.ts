import { SERVICE_HEADER, serviceToken } from '@worldkiln/telemetry';

/** What room servers that tests and benches start as processes sign with. */
export const TEST_SECRET = 'x'.repeat(32);

/** Headers that such a server believes: it hears only the API. */
export const asTheApi = (serverId: string): Record<string, string> => ({ [SERVICE_HEADER]: serviceToken(TEST_SECRET, serverId) });
