import { type AccountId, Entity, Environment, LIMITS, type PointId, type PointView, type WorldId } from '@worldkiln/contracts';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { worldPoints } from './tables.ts';

/** Everything of a world at one moment. */
export interface Point {
  id: PointId;
  worldId: WorldId;
  name: string;
  /** Null: the room kept it of its own accord. */
  madeBy: AccountId | null;
  entities: Entity[];
  ground: string;
  environment: Environment;
}

/** Keeps a moment, once. Beyond the most there may be the oldest gives way: those the room made first. */
export async function keepPoint(db: Db, point: Point): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(worldPoints)
      .values({ ...point, things: point.entities.length })
      .onConflictDoNothing();
    const surplus = await tx
      .select({ id: worldPoints.id })
      .from(worldPoints)
      .where(eq(worldPoints.worldId, point.worldId))
      .orderBy(sql`${worldPoints.id} = ${point.id} desc, ${worldPoints.madeBy} is null, ${worldPoints.createdAt} desc`)
      .offset(LIMITS.pointsPerWorld);
    if (surplus.length > 0)
      await tx.delete(worldPoints).where(
        inArray(
          worldPoints.id,
          surplus.map(({ id }) => id),
        ),
      );
  });
}

/** A world's points, newest first. */
export async function listPoints(db: Tx, worldId: string): Promise<PointView[]> {
  const rows = await db
    .select({ pointId: worldPoints.id, name: worldPoints.name, madeBy: worldPoints.madeBy, things: worldPoints.things, at: worldPoints.createdAt })
    .from(worldPoints)
    .where(eq(worldPoints.worldId, worldId))
    .orderBy(desc(worldPoints.createdAt), worldPoints.id)
    .limit(LIMITS.pointsPerWorld);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** A moment, parsed again: what a room goes back to is input like any other. Null: it is not one of this world's. */
export async function findPoint(db: Tx, worldId: string, id: PointId): Promise<Pick<Point, 'entities' | 'ground' | 'environment'> | null> {
  const [row] = await db
    .select()
    .from(worldPoints)
    .where(and(eq(worldPoints.id, id), eq(worldPoints.worldId, worldId)));
  return row ? { entities: Entity.array().parse(row.entities), ground: row.ground, environment: Environment.parse(row.environment) } : null;
}

/** Whether the room should keep a point of its own accord: it has none of the last day. */
export async function wantsPoint(db: Tx, worldId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: worldPoints.id })
    .from(worldPoints)
    .where(
      and(
        eq(worldPoints.worldId, worldId),
        isNull(worldPoints.madeBy),
        sql`${worldPoints.createdAt} > now() - make_interval(hours => ${LIMITS.pointEveryHours})`,
      ),
    )
    .limit(1);
  return row === undefined;
}

/** Forgets a point. False: it is not one of this world's. */
export async function deletePoint(db: Tx, worldId: string, id: PointId): Promise<boolean> {
  const gone = await db
    .delete(worldPoints)
    .where(and(eq(worldPoints.id, id), eq(worldPoints.worldId, worldId)))
    .returning({ id: worldPoints.id });
  return gone.length > 0;
}
