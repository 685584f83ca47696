/** A picture in memory: RGBA, 8 bits a channel, top row first. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Opens a picture, at most this many pixels a side; anything unreadable or outsized is `unusable`. The forge has one. */
export type Decode = (bytes: Uint8Array, sideMost: number) => Promise<Pixels>;
