import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** What a body can say without words. */
export const Emote = z.enum(['wave', 'yes', 'no', 'laugh', 'cheer', 'think']);
export type Emote = z.infer<typeof Emote>;

/** A line of talk. The name comes along: who said it may have left. */
export const ChatLine = z.object({ net: z.int(), name: z.string().max(40), text: z.string().max(LIMITS.chatChars) });
export type ChatLine = z.infer<typeof ChatLine>;
