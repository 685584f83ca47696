import { Problem } from '@worldkiln/contracts';

/** What the API said instead of an answer, in its own words. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** The field that is wrong, where one is. */
  readonly path: string | null;
  readonly retryAfterS: number | null;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.path = problem.path ?? null;
    this.retryAfterS = problem.retryAfterS ?? null;
  }
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer of a call, or its refusal thrown as an ApiProblem. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call;
  // A 204 has no data, and its type says so.
  if (response.ok) return data as T;
  throw new ApiProblem(problemOf(error, response));
}

/** Reads a refusal; a proxy's HTML page becomes one in plain words. */
function problemOf(body: unknown, { status, statusText }: Response): Problem {
  const parsed = Problem.safeParse(body);
  if (parsed.success) return parsed.data;
  const detail = status >= 500 ? 'The server is not answering as it should. It may be starting; we keep trying.' : `The server refused this (${status}).`;
  return { type: 'about:blank', title: statusText, status, code: 'unreadable_answer', detail };
}
