import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment, kept with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A moment that is now unless said otherwise. */
export const now = (name: string) => moment(name).notNull().defaultNow();

/** When a row was written. */
export const createdAt = now('created_at');

/** The words a full-text search finds a row by. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
