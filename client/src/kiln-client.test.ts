import { expect, test } from 'vitest';
import { ApiProblem, answerOf } from './api-problem.ts';
import { kilnClient } from './kiln-client.ts';

const problem = { type: 'about:blank', title: 'Too Many Requests', status: 429, code: 'too_many_writes', detail: 'Wait 3 s.', retryAfterS: 3 };

function clientOf(answer: (request: Request) => Response) {
  const asked: Request[] = [];
  const client = kilnClient({
    baseUrl: 'http://kiln',
    token: () => 'abc',
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve(answer(request));
    },
  });
  return { client, asked };
}

test('a call names its path and parameters, carries the token, and gives the answer', async () => {
  const { client, asked } = clientOf(() => Response.json({ jobs: [], nextCursor: null }));
  const page = await answerOf(client.GET('/v1/jobs', { params: { query: { roomId: 'wld_1', limit: 5 } } }));
  expect(page.jobs).toEqual([]);
  expect([asked[0]?.url, asked[0]?.headers.get('authorization')]).toEqual(['http://kiln/v1/jobs?roomId=wld_1&limit=5', 'Bearer abc']);
});

test('a refusal is thrown in the API’s own words', async () => {
  const { client } = clientOf(() => Response.json(problem, { status: 429 }));
  const refused: unknown = await answerOf(client.POST('/v1/worlds', { body: { name: 'A' } })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiProblem);
  expect(refused).toMatchObject({ message: 'Wait 3 s.', status: 429, code: 'too_many_writes', retryAfterS: 3 });
});

test('a page of a proxy in between is a refusal in plain words', async () => {
  const { client } = clientOf(() => new Response('<html>bad gateway', { status: 502 }));
  await expect(answerOf(client.GET('/v1/status'))).rejects.toMatchObject({ status: 502, code: 'unreadable_answer' });
});
