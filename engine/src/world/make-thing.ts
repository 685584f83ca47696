import { boxBody, IDENTITY, spellId, type Entity, type Vec3 } from '@worldkiln/contracts';

/** A plain crate for tests and benches: its id and number come from `net`. */
export function makeThing(net: number, position: Vec3, size: Vec3 = [1, 1, 1]): Entity {
  const letters = new Uint8Array(26);
  new DataView(letters.buffer).setUint32(0, net);
  for (let i = 0; i < 4; i++) letters[i + 8] = (net >>> (i * 5)) & 31;
  return {
    id: spellId('ent', letters),
    net,
    assetId: spellId('ast', letters),
    version: 1,
    kind: 'prop',
    name: `crate ${net}`,
    firing: { state: 'glazed' },
    palette: ['#8a5a2b'],
    tint: null,
    pose: { position, rotation: IDENTITY },
    velocity: [0, 0, 0],
    body: boxBody(size, 20),
    pickup: true,
    owner: spellId('acc', new Uint8Array(26)),
    holder: null,
    jobId: null,
  };
}
