import { type Config, listSettings } from '@worldkiln/contracts';

/** What is wrong with the providers, each with its place: `infra/providers.yaml providers.0.baseUrl: …`. */
export async function providerMistakes(env: Record<string, string | undefined>): Promise<string[]> {
  // Loaded when asked for: every other verb starts faster without it.
  const { readProviders } = await import('@worldkiln/activities');
  const { from, mistakes } = readProviders(givenSettings(env), env);
  return mistakes.map(({ path, message }) => `${[from, path].filter(Boolean).join(' ')}: ${message}`);
}

/** The settings that are set and usable; what is not is somebody else's mistake to tell. */
function givenSettings(env: Record<string, string | undefined>): Partial<Config> {
  return Object.fromEntries(
    listSettings().flatMap(({ name, schema }) => {
      const parsed = schema.safeParse(env[name]);
      return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
    }),
  );
}
