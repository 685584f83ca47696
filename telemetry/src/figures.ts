import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** A number of a process, read when somebody asks. */
export type Gauges = Record<string, { help: string; read: () => number }>;

/** A process' figures in Prometheus' text: those of Node itself, and ours as worldkiln_<name>. */
export function figures(gauges: Gauges): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, { help, read }] of Object.entries(gauges)) {
    const collect = (gauge: Gauge) => gauge.set(read());
    new Gauge({
      name: `worldkiln_${name}`,
      help,
      registers: [registry],
      collect() {
        collect(this);
      },
    });
  }
  return registry;
}
