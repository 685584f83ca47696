import type { Vec3 } from '@worldkiln/contracts';
import { at } from '../geometry/vec.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';
import type { Pixels } from '../textures/pixels.ts';
import { linearOfByte, sampleLayer } from './sample-layer.ts';
import type { Layer, Look, Soup } from './soup.ts';

/** A soup as surfaces to draw, one a look. */
export function surfacesOfSoup(soup: Soup): DrawnSurface[] {
  return soup.looks.flatMap((look, wear) => {
    const indices: number[] = [];
    for (let i = 0; i < soup.indices.length; i += 3)
      if (at(soup.wears, at(soup.indices, i)) === wear) indices.push(at(soup.indices, i), at(soup.indices, i + 1), at(soup.indices, i + 2));
    if (indices.length === 0) return [];
    const tint = look.color;
    return [
      {
        positions: soup.positions,
        normals: soup.normals,
        colors: soup.colors.map((c, i) => c * at(tint, i % 4)),
        indices: Uint32Array.from(indices),
        ...shineOf(look),
        emissive: look.glow ? [0, 0, 0] : look.emissive,
        clear: look.alpha === 'BLEND',
        uvs: soup.uvs,
        grain: null,
        ...(look.base && { picture: painter(look.base) }),
      } satisfies DrawnSurface,
    ];
  });
}

/** How a look answers light in a small picture: its maps are not read, so a metal map stands for half a metal. */
const shineOf = ({ roughness, metallic, orm }: Look): Pick<DrawnSurface, 'roughness' | 'metallic'> => ({
  roughness,
  metallic: orm ? Math.min(metallic, 0.5) : metallic,
});

/** A source's shine, as all its vertices together have it: a page is one surface. Drawn as dull plastic, black controllers lost their form. */
function meanShine({ looks, wears }: Soup): Pick<DrawnSurface, 'roughness' | 'metallic'> {
  let [roughness, metallic] = [0, 0];
  for (const wear of wears) {
    const shine = looks[wear] ? shineOf(looks[wear]) : { roughness: 1, metallic: 0 };
    roughness += shine.roughness;
    metallic += shine.metallic;
  }
  return { roughness: roughness / Math.max(1, wears.length), metallic: metallic / Math.max(1, wears.length) };
}

/** A rebaked level as one surface over its page, as shiny as its source. */
export function surfaceOfPage(level: Soup, base: Pixels, source: Soup): DrawnSurface[] {
  const layer: Layer = { pixels: base, offset: [0, 0], turn: 0, scale: [1, 1] };
  const count = level.positions.length / 3;
  return [
    {
      positions: level.positions,
      normals: level.normals,
      colors: new Float32Array(count * 4).fill(1),
      indices: level.indices,
      ...meanShine(source),
      emissive: [0, 0, 0],
      clear: false,
      uvs: level.uvs,
      grain: null,
      picture: painter(layer),
    },
  ];
}

function painter(layer: Layer): (u: number, v: number) => Vec3 {
  const texel = new Float32Array(4);
  return (u, v) => {
    sampleLayer(layer, u, v, texel);
    return [linearOfByte(at(texel, 0)), linearOfByte(at(texel, 1)), linearOfByte(at(texel, 2))];
  };
}
