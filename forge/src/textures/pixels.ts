/** A picture in memory: RGBA, 8 bits a channel, top row first. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** What a texture's numbers mean: light as the eye sees it, directions, or plain numbers (occlusion, roughness, metal). */
export type TextureRole = 'colour' | 'normal' | 'data';
