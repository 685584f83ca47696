import { z } from 'zod';
import { AccountId, WorldId } from './ids.ts';
import { JobView } from './job.ts';

/** RFC 9457, with a stable code and what to do next. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  path: z.string().optional(),
  retryAfterS: z.number().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const GuestCreated = z.object({ accountId: AccountId, token: z.string(), name: z.string() });
export type GuestCreated = z.infer<typeof GuestCreated>;

export const Transport = z.object({ kind: z.enum(['webrtc', 'wss']), url: z.string() });
/** A STUN or TURN server, as browsers take it; what a TURN server asks for is good for a few hours. */
export const RtcIceServer = z.object({ urls: z.string(), username: z.string().exactOptional(), credential: z.string().exactOptional() });
export type RtcIceServer = z.infer<typeof RtcIceServer>;
/** The ticket opens one session, once, within `LIMITS.ticketS`. */
export const JoinView = z.object({
  worldId: WorldId,
  ticket: z.string(),
  transports: z.array(Transport).min(1),
  iceServers: z.array(RtcIceServer).default([]),
});
export type JoinView = z.infer<typeof JoinView>;

export const JobPage = z.object({ jobs: z.array(JobView), nextCursor: z.string().nullable() });
export type JobPage = z.infer<typeof JobPage>;

/** GET /v1/status: what the banner and the queue card say while parts are still warming up. */
export const StatusView = z.object({
  homeWorldId: WorldId,
  engine: z.object({ ready: z.boolean(), detail: z.string(), uiUrl: z.string().nullable(), namespace: z.string().default('default') }),
});
export type StatusView = z.infer<typeof StatusView>;
