import { Problem } from '@worldkiln/contracts';
import { isAlive } from '../../box/processes.ts';
import { bad, type Check, skipped, well } from '../check.ts';

export const parts: Check = {
  name: 'parts',
  means: 'every process of a running box runs, and a job would be accepted and made',
  async look({ box, url, folder }) {
    if (!box && url === undefined) return skipped(`no box runs on ${folder}; \`npm start\` starts one`);
    const gone = Object.entries(box?.parts ?? {}).filter(([, pid]) => !isAlive(pid));
    if (gone.length > 0)
      return bad(`${gone.map(([name]) => name).join(', ')} is down`, 'The supervisor starts it again; if it stays down, read its log in the data folder.');
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok)
      return bad(`no job would be made now: ${await reasonOf(answer)}`, 'See the other findings; the log of the part named is in the data folder.');
    return well(box ? `${Object.keys(box.parts).join(', ')} run; ready for jobs` : 'ready for jobs');
  },
};

/** What the API says is amiss; an answer that is none of ours as it stands. */
async function reasonOf(answer: Response): Promise<string> {
  const text = (await answer.text()).slice(0, 1_000);
  try {
    return Problem.parse(JSON.parse(text)).detail;
  } catch {
    return text.slice(0, 300);
  }
}
