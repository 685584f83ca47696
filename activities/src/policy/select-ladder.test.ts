import type { Capability } from '@worldkiln/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProviderCard } from '../providers/provider.ts';
import { type Candidate, type Question, selectLadder } from './select-ladder.ts';

const card = (id: string, capabilities: Capability[], fields: Partial<ProviderCard> = {}): ProviderCard => ({
  id,
  capabilities: new Set(capabilities),
  local: false,
  models: {},
  price: Object.fromEntries(capabilities.map((each) => [each, 100])),
  concurrency: 2,
  perMinute: 60,
  licence: { name: 'theirs', excludes: [] },
  ...fields,
});
const well = (each: ProviderCard): Candidate => ({ card: each, well: true });

const meshy = well(card('meshy', ['text_to_3d', 'image_to_3d']));
const tripo = well(card('tripo', ['text_to_3d']));
const llmhub = well(card('llmhub', ['text_to_3d', 'image_generate']));
const gemini = well(card('gemini', ['image_generate']));
const home = well(card('home-worker', ['image_to_3d'], { local: true, price: {} }));

const plain: Question = {
  kind: 'prop',
  mesh: 'text_to_3d',
  policy: 'downgrade',
  draft: false,
  pictures: false,
  provider: null,
  localOnly: false,
  turns: 1,
  budget: null,
  texture: 'flat',
  rules: {},
  stands: false,
};
const ways = (question: Partial<Question>, candidates: Candidate[]) =>
  selectLadder({ ...plain, ...question }, candidates).ladder.map((rung) => `${rung.provider}/${rung.strategy}`);
const fell = (question: Partial<Question>, candidates: Candidate[]) =>
  selectLadder({ ...plain, ...question }, candidates).fallen.map(({ rung, failure }) => `${rung.provider} ${failure.code}`);

describe('without providers', () => {
  it('what the forge can do needs no second way, unless it must always succeed', () => {
    expect(ways({ mesh: 'procedural' }, [])).toEqual(['forge/procedural']);
    expect(ways({ mesh: 'procedural', policy: 'keep_placeholder' }, [])).toEqual(['forge/procedural']);
    expect(ways({ mesh: 'procedural', policy: 'procedural_only' }, [])).toEqual(['forge/procedural', 'forge/proxy']);
  });

  it('what nobody here can do is on record before the ladder begins, and only a policy that allows less gets less', () => {
    for (const mesh of ['text_to_3d', 'image_to_3d'] as const) {
      expect(ways({ mesh }, [])).toEqual(['forge/procedural']);
      expect(ways({ mesh, policy: 'procedural_only' }, [])).toEqual(['forge/procedural', 'forge/proxy']);
      expect(ways({ mesh, policy: 'keep_placeholder' }, [])).toEqual([]);
      expect(fell({ mesh }, [])).toEqual(['none no_provider']);
    }
  });
});

describe('the order', () => {
  it('is the gateway first, then as configured; then the other way; then the forge', () => {
    expect(ways({}, [meshy, tripo, llmhub])).toEqual(['llmhub/text_to_3d', 'meshy/text_to_3d', 'tripo/text_to_3d', 'meshy/image_to_3d', 'forge/procedural']);
  });

  it('of image to 3D begins with a picture: the creator’s, or one drawn by whoever can', () => {
    expect(ways({ mesh: 'image_to_3d', pictures: true }, [meshy])).toEqual(['meshy/image_to_3d', 'meshy/text_to_3d', 'forge/procedural']);
    const { ladder } = selectLadder({ ...plain, mesh: 'image_to_3d' }, [meshy, gemini]);
    expect(ladder[0]).toEqual({ provider: 'meshy', strategy: 'image_to_3d', picture: 'gemini', price: 200, picturePrice: 100 });
    expect(fell({ mesh: 'image_to_3d' }, [meshy])).toEqual(['meshy no_picture']);
  });

  it('leaves what was asked only as far as the policy lets it', () => {
    expect(ways({ policy: 'keep_placeholder' }, [meshy, gemini])).toEqual(['meshy/text_to_3d']);
    expect(ways({ policy: 'procedural_only' }, [meshy, gemini])).toEqual(['meshy/text_to_3d', 'forge/procedural', 'forge/proxy']);
  });
});

describe('a provider falls before it is asked', () => {
  const cases: [string, Partial<Question>, Candidate[], string][] = [
    ['that the world bans', { rules: { ban: ['tripo'] } }, [tripo], 'tripo provider_not_allowed'],
    ['that the world’s list lacks', { rules: { allow: ['meshy'] } }, [tripo], 'tripo provider_not_allowed'],
    ['that would take a private wish away', { localOnly: true }, [tripo], 'tripo not_local'],
    ['that a private world keeps out', { rules: { localOnly: true } }, [tripo], 'tripo not_local'],
    [
      'whose licence excludes the place',
      { rules: { territory: ['US', 'DE'] } },
      [well(card('hunyuan', ['text_to_3d'], { licence: { name: 'tencent', excludes: ['DE'] } }))],
      'hunyuan licence_territory',
    ],
    ['that has not worked lately', {}, [{ ...tripo, well: false }], 'tripo provider_unwell'],
    ['that costs more than is left', { budget: 99 }, [tripo], 'tripo over_budget'],
    ['that the operator routes other kinds to', {}, [well(card('statues', ['text_to_3d'], { rank: { character: 0 } }))], 'statues not_routed'],
    ['for ground, which no mesh can be', { kind: 'terrain_stamp' }, [tripo], 'tripo kind_unsuited'],
  ];
  for (const [what, question, candidates, said] of cases) {
    it(`${what}`, () => {
      expect(fell(question, candidates)).toEqual([said]);
      expect(ways(question, candidates)).toEqual(['forge/procedural']);
    });
  }

  it('and a picture is drawn only by whom the same rules let in', () => {
    expect(ways({ mesh: 'image_to_3d', localOnly: true }, [home, gemini])).toEqual(['forge/procedural']);
    expect(fell({ mesh: 'image_to_3d', localOnly: true }, [home, gemini])).toEqual(['home-worker no_picture']);
  });
});

describe('surfaces of the forge’s own', () => {
  const paints = well(card('paints', ['image_generate', 'image_edit'], { price: { image_generate: 10, image_edit: 30 } }));
  const asking = (question: Partial<Question>, candidates = [paints]) =>
    selectLadder({ ...plain, mesh: 'procedural', texture: 'generated_pbr', ...question }, candidates);

  it('are drawn where somebody can and may, with the library’s behind them and a draft before', () => {
    expect(asking({})).toMatchObject({
      ladder: [{ provider: 'forge', textures: 'paints', price: 20 }, { provider: 'forge' }],
      draft: true,
      worst: 20,
      fallen: [],
    });
    expect(asking({ texture: 'pbr_from_image', pictures: true }).worst).toBe(60);
    expect(asking({ texture: 'pbr_from_image' }).worst).toBe(20);
    expect(asking({ policy: 'keep_placeholder' })).toMatchObject({ ladder: [{ textures: 'paints' }], draft: false });
  });

  it('are the library’s where none were asked for, nobody draws, or it costs too much', () => {
    for (const question of [{ texture: 'flat' as const }, { draft: true }, { provider: 'forge' }, { localOnly: true }])
      expect(asking(question).ladder).toEqual([{ provider: 'forge', strategy: 'procedural' }]);
    expect(asking({}, [tripo]).fallen).toEqual([]);
    expect(asking({ budget: 19 })).toMatchObject({ worst: 0, fallen: [{ failure: { code: 'over_budget' } }] });
  });
});

describe('money', () => {
  it('is counted over all rungs and turns: what they may cost together stays within the budget', () => {
    const { ladder, worst, fallen } = selectLadder({ ...plain, turns: 2, budget: 350 }, [meshy, tripo]);
    expect(ladder.map((rung) => rung.provider)).toEqual(['meshy', 'forge']);
    expect(worst).toBe(200);
    // That meshy could not take the other way either is no news: nobody asked for it.
    expect(fallen.map(({ failure }) => failure.code)).toEqual(['over_budget']);
  });
});

describe('a provider asked for by name', () => {
  it('is the only one, and is asked for what it can do', () => {
    expect(selectLadder({ ...plain, mesh: 'procedural', provider: 'tripo' }, [meshy, tripo])).toMatchObject({
      asked: { provider: 'tripo', strategy: 'text_to_3d' },
      ladder: [{ provider: 'tripo', strategy: 'text_to_3d' }, { provider: 'forge' }],
    });
    expect(ways({ provider: 'forge' }, [meshy])).toEqual(['forge/procedural']);
  });

  it('that nobody configured falls with its name', () => {
    expect(fell({ provider: 'nobody' }, [meshy])).toEqual(['nobody no_provider']);
  });
});

describe('the draft', () => {
  const drafts = (question: Partial<Question>, candidates = [meshy]) => selectLadder({ ...plain, ...question }, candidates).draft;
  it('goes first where a provider is tried, the forge may stand in, and nothing stands yet', () => {
    expect(drafts({})).toBe(true);
    expect(drafts({ mesh: 'procedural' })).toBe(false);
    expect(drafts({ policy: 'keep_placeholder' })).toBe(false);
    expect(drafts({ stands: true })).toBe(false);
    expect(drafts({}, [])).toBe(false);
  });

  it('as all that was asked is the forge’s, and a provider’s only where the forge may not stand in', () => {
    expect(ways({ draft: true }, [meshy])).toEqual(['forge/procedural']);
    expect(ways({ draft: true, policy: 'keep_placeholder' }, [meshy])).toEqual(['meshy/text_to_3d']);
  });
});

it('whatever is asked: no rung breaks a rule, the worst case is within the budget, and the same question has the same answer', () => {
  const all = [meshy, tripo, llmhub, gemini, home];
  const questions = fc.record({
    kind: fc.constantFrom('prop' as const, 'structure' as const, 'character' as const, 'terrain_stamp' as const),
    mesh: fc.constantFrom('procedural' as const, 'text_to_3d' as const, 'image_to_3d' as const),
    policy: fc.constantFrom('downgrade' as const, 'procedural_only' as const, 'keep_placeholder' as const),
    draft: fc.boolean(),
    pictures: fc.boolean(),
    provider: fc.constantFrom(null, 'meshy', 'forge', 'nobody'),
    localOnly: fc.boolean(),
    turns: fc.integer({ min: 1, max: 5 }),
    budget: fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: null }),
    texture: fc.constantFrom('flat' as const, 'generated_pbr' as const, 'pbr_from_image' as const),
    rules: fc.record({ ban: fc.subarray(['meshy', 'tripo', 'llmhub', 'gemini', 'home-worker']) }),
    stands: fc.boolean(),
  });
  fc.assert(
    fc.property(questions, fc.subarray(all), (question, candidates) => {
      const selection = selectLadder(question, candidates);
      expect(selectLadder(question, candidates)).toEqual(selection);
      expect(selection.worst).toBeLessThanOrEqual(question.budget ?? Infinity);
      for (const rung of selection.ladder) {
        for (const id of [rung.provider, rung.picture, rung.textures]) {
          if (id === undefined || id === 'forge') continue;
          expect(question.rules.ban).not.toContain(id);
          expect(question.localOnly ? id : 'home-worker').toBe('home-worker');
        }
      }
      expect(question.policy === 'keep_placeholder' || selection.ladder.some((rung) => rung.provider === 'forge')).toBe(true);
    }),
  );
});
