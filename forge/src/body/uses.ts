import { type Body, LIMITS, type MovingPart, type Recipe, type Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { familyOf } from '../rig/family.ts';
import { compound } from './compound.ts';

export interface Uses {
  /** Convex pieces: the rest first, then each moving part's own, so that a door's collider can swing with it. */
  compound(most: number): Body['colliders'];
  /** What moves; with the pieces `compound` gave it, or, where the whole collides as one, with none. */
  parts(withPieces: boolean): MovingPart[];
  seats: Vec3[];
  /** Whether anything of it swings or slides. */
  opens: boolean;
}

/** Pieces of one moving part: a door is a slab, a lid a vault. */
const PIECES_A_PART = 2;

/** What a thing's joints and sockets let people do with it. Parts and sockets are in the asset's space already. */
export function usesOf(shapes: readonly Shape[], { kind, interaction }: Pick<Recipe, 'kind' | 'interaction'>, size: Vec3): Uses {
  const { moverOf } = familyOf(shapes);
  // A character's joints are its bones'.
  const jointed = kind === 'character' ? [] : shapes;
  const jointOf = new Map(jointed.flatMap(({ part }) => (part.joint ? [[part.name, part.joint] as const] : [])));
  const swings = (name: string | null): name is string => ['hinge', 'slide'].includes((name !== null && jointOf.get(name)?.type) || '');
  const rolls = [...jointOf].filter(([, { type }]) => type === 'wheel').map(([name]) => name);
  const doors = [...jointOf.keys()].filter(swings).slice(0, LIMITS.movingParts);
  const partOf = ({ part }: Shape) => {
    const mover = moverOf(part.name);
    return mover !== null && doors.includes(mover) ? mover : null;
  };
  const sockets = shapes.flatMap(({ part }) => (part.sockets ?? []).filter((socket) => socket.kind === 'seat').map(({ at }): Vec3 => [...at]));
  const own = new Map<string, number[]>();
  return {
    opens: doors.length > 0,
    compound(most) {
      const rest = shapes.filter((shape) => partOf(shape) === null);
      const pieces = rest.length > 0 ? compound(rest, Math.max(most - doors.length * PIECES_A_PART, 1)) : [];
      for (const door of doors) {
        const swinging = compound(
          shapes.filter((shape) => partOf(shape) === door),
          PIECES_A_PART,
        );
        // A body has room for so many; a drawer too many swings unfelt.
        if (pieces.length + swinging.length > COLLIDERS_MOST) continue;
        own.set(
          door,
          swinging.map((_, i) => pieces.length + i),
        );
        pieces.push(...swinging);
      }
      return pieces;
    },
    parts: (withPieces) =>
      [...doors, ...rolls].slice(0, LIMITS.movingParts).flatMap((part) => {
        const joint = jointOf.get(part);
        return joint ? [{ part, joint, colliders: withPieces ? (own.get(part) ?? []) : [] }] : [];
      }),
    seats: sockets.length > 0 ? sockets.slice(0, LIMITS.seats) : seatFor(interaction, size),
  };
}

/** contracts/body. */
const COLLIDERS_MOST = 32;

/** Where nobody marked a seat: behind the wheel half way up, or on top. */
function seatFor({ sit, drive }: Recipe['interaction'], [, height]: Vec3): Vec3[] {
  if (drive) return [[0, height * 0.5, 0]];
  return sit ? [[0, height, 0]] : [];
}
