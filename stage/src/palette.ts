/** The valley's own colours, as people see them (sRGB). One place, so that sky, haze, light and ground stay one picture. */
export const PALETTE = {
  zenith: '#3f7fb5',
  sky: '#8fc0d8',
  horizon: '#f3dfc3',
  sunGlow: '#ffd9a0',
  cloudLit: '#fff6e8',
  cloudShade: '#b7b4c6',
  sunlight: '#ffe2b8',
  skylight: '#b9d4ea',
  bounce: '#8d7a4e',
  grass: '#7d9a4c',
  grassDry: '#aba266',
  grassDeep: '#587840',
  rock: '#b3a597',
  rockDark: '#897b70',
  rockWarm: '#c29b78',
  sand: '#d9bf8f',
  earth: '#8a6242',
  clay: '#dcae90',
  clayDark: '#c08f72',
  bisque: '#ead5bf',
  emberDeep: '#e0420f',
  ember: '#ff7a2e',
  emberHot: '#ffd27a',
} as const;

/** Where the sun stands: a low warm morning, high enough that shadows stay shorter than twice their thing. */
export const SUN_DIRECTION = normalise(-0.66, 0.6, -0.42);

function normalise(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** A colour as GLSL, in the space the screen shows: sky and haze are mixed after tone mapping. */
export function glslColor(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  const part = (shift: number): string => (((value >> shift) & 255) / 255).toFixed(4);
  return `vec3(${part(16)}, ${part(8)}, ${part(0)})`;
}
