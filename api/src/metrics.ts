import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch: answers, streams, sockets, the engine, and the process itself. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Histogram({
    name: 'worldkiln_http_answer_seconds',
    help: 'How long answers took, by route, method and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.#registry],
  });

  constructor(gauges: Record<string, { help: string; read: () => number }>) {
    collectDefaultMetrics({ register: this.#registry });
    for (const [name, { help, read }] of Object.entries(gauges)) {
      const collect = (gauge: Gauge) => gauge.set(read());
      new Gauge({
        name: `worldkiln_${name}`,
        help,
        registers: [this.#registry],
        collect() {
          collect(this);
        },
      });
    }
  }

  /** Routes by their pattern, never by the path that was asked: strangers choose those. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.#answers.observe({ method, route, status }, seconds);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
