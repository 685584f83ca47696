/** Where a new thing goes when nobody said where: the room places it, the client's ghost stands there meanwhile. */
export const PLACING = {
  /** Metres between the asker and the near side of the thing. */
  gapM: 2,
  /** Radians to the side of straight ahead: to the right, so that in third person one's own figure does not hide it. */
  asideRad: -0.35,
} as const;
