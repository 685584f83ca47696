import { z } from 'zod';

/** Every answer is wrapped: code 0 with data, or another code with a message. */
const wrapped = <T extends z.ZodType>(data: T) => z.object({ code: z.literal(0), data });

export const Started = wrapped(z.object({ task_id: z.string().min(1).max(200) }));
export const Uploaded = wrapped(z.object({ image_token: z.string().min(1).max(400) }));

export const TripoTask = wrapped(
  z.object({
    task_id: z.string(),
    status: z.enum(['queued', 'running', 'success', 'failed', 'cancelled', 'unknown', 'banned', 'expired']),
    progress: z.number().nullish(),
    queuing_num: z.number().nullish(),
    error_code: z.number().nullish(),
    error_msg: z.string().nullish(),
    consumed_credit: z.number().nullish(),
    output: z.object({ model: z.string().nullish(), base_model: z.string().nullish(), pbr_model: z.string().nullish() }).nullish(),
    input: z.object({ model_version: z.string().nullish() }).nullish(),
  }),
);
export type TripoTask = z.infer<typeof TripoTask>['data'];

export const TripoError = z.object({ code: z.number().int(), message: z.string().optional() });
