import { z } from 'zod';

export const Started = z.object({ result: z.string().min(1).max(200) });

/** The task object, as far as we use it: unknown fields are theirs to add. */
export const MeshyTask = z.object({
  id: z.string(),
  status: z.enum(['PENDING', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'CANCELED', 'EXPIRED']),
  progress: z.number().optional(),
  preceding_tasks: z.number().optional(),
  prompt: z.string().nullish(),
  texture_prompt: z.string().nullish(),
  created_at: z.number().optional(),
  consumed_credits: z.number().nullish(),
  ai_model: z.string().nullish(),
  model_urls: z.object({ glb: z.string().optional() }).nullish(),
  task_error: z.object({ message: z.string().nullish() }).nullish(),
});
export type MeshyTask = z.infer<typeof MeshyTask>;

/** A list is an array; some of its endpoints wrap it in `result`. */
export const MeshyList = z.union([z.array(MeshyTask), z.object({ result: z.array(MeshyTask) }).transform(({ result }) => result)]);

/** Deleting answers with nothing, or with anything. */
export const Anything = z.unknown();

const ErrorBody = z.object({ message: z.string() });
export const messageOf = (body: unknown): string | undefined => ErrorBody.safeParse(body).data?.message;
