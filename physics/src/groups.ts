/** Who collides with whom: sixteen bits of membership, sixteen of what it meets. */
const BIT = { ground: 1, light: 2, heavy: 4, held: 8, player: 16 } as const;

const group = (member: number, meets: number): number => ((member << 16) | meets) >>> 0;

const THINGS = BIT.light | BIT.heavy | BIT.held;

/**
 * Player capsules have no mass of their own, so they would shove a house. They meet light things only; heavy ones stop
 * a player in engine/movement. What somebody carries meets no player: it must not push its own carrier about.
 */
export const GROUPS = {
  ground: group(BIT.ground, THINGS),
  light: group(BIT.light, BIT.ground | THINGS | BIT.player),
  heavy: group(BIT.heavy, BIT.ground | THINGS),
  held: group(BIT.held, BIT.ground | THINGS),
  player: group(BIT.player, BIT.light),
} as const;
