import { Color } from 'three';

/** A colour as linear GLSL, for shaders that run before lighting. */
export function linearGlsl(hex: string): string {
  const color = new Color(hex);
  return `vec3(${color.r.toFixed(4)}, ${color.g.toFixed(4)}, ${color.b.toFixed(4)})`;
}
