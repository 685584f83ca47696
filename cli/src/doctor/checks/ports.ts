import { portError } from '../../box/free-port.ts';
import { bad, type Check, skipped, well } from '../check.ts';

export const ports: Check = {
  name: 'ports',
  means: 'the port people type is ours: free when we are stopped, answering when we run',
  async look({ env, box, url }) {
    if (box || url !== undefined) {
      const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch((error: unknown) => String(error));
      if (typeof answer !== 'string' && answer.ok) return well(`${url} answers`);
      return bad(
        `${url} does not answer as it should (${typeof answer === 'string' ? answer : answer.status})`,
        'Read logs/api.log in the data folder, or start again.',
      );
    }
    if (env.DATABASE_URL !== undefined) return skipped('set WORLDKILN_PUBLIC_URL to have the API asked');
    const port = Number(env.PORT ?? 4100);
    const error = await portError(port, env.HOST ?? '127.0.0.1');
    if (!error) return well(`${port} is free`);
    return bad(`port ${port} cannot be had (${error.code})`, `Stop the program that has it, or choose another: PORT=${port + 1} npm start`);
  },
};
