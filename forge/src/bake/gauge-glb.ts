import { examine } from './bake-foreign.ts';
import { weld } from './compact.ts';
import { joinDocument } from './join.ts';
import { readDocument } from './read-document.ts';
import { sanitize } from './sanitize.ts';
import { simplify } from './simplify.ts';
import { trianglesIn, type Soup } from './soup.ts';
import { SurfaceGauge, type SurfaceError } from './surface-error.ts';

export interface Gauged {
  triangles: number;
  error: SurfaceError;
}

/** A GLB to be held against: what others made of it is measured the same way as what we make of it. For benches, with files of one's own. */
export async function gaugeGlb(glb: Uint8Array) {
  const source = await opened(glb);
  const gauge = new SurfaceGauge(source);
  return {
    triangles: trianglesIn(source),
    async ours(target: number): Promise<Gauged & { way: string }> {
      const { soup, error, way } = await simplify(source, target, { bound: false, gauge });
      return { triangles: trianglesIn(soup), error, way };
    },
    async measure(other: Uint8Array): Promise<Gauged> {
      const soup = await opened(other).catch(() => null);
      return soup
        ? { triangles: trianglesIn(soup), error: gauge.measure(soup) }
        : { triangles: 0, error: { rmsPercent: 100, mostPercent: 100, normalDeg: 90 } };
    },
  };
}

async function opened(glb: Uint8Array): Promise<Soup> {
  const { document, pictures } = await readDocument(examine(glb));
  sanitize(document);
  return weld(joinDocument(document, pictures));
}
