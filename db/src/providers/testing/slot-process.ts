import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../connect.ts';
import { askBreaker, recordOutcome } from '../breakers.ts';
import { giveSlotBack, takeSlot } from '../slots.ts';

// A worker in a process of its own, for tests. `use`: takes slots as often as it can and counts itself in a table while
// it has one; `hold`: takes one and keeps it until it is killed; `fail`: reports failures until the breaker opens.
const [, , url = '', provider = '', what = '', times = '1'] = process.argv;
const database = connect(url, { max: 2 });
const { db, sql } = database;
const wanted = { provider, holder: `process-${process.pid}`, concurrency: 3, leaseS: what === 'hold' ? 2 : 30 };

if (what === 'hold') {
  process.send?.(await takeSlot(db, wanted));
  await sleep(60_000);
}
if (what === 'fail') {
  for (let n = 0; n < Number(times); n++)
    await recordOutcome(db, { provider, capability: 'text_to_3d', failure: { kind: 'upstream', code: 'x', message: 'It is down.' }, ms: 10 });
  process.send?.(await askBreaker(db, provider, wanted.holder));
}
if (what === 'use') {
  let used = 0;
  while (used < Number(times)) {
    const answer = await takeSlot(db, { ...wanted, holder: `${wanted.holder}-${used}` });
    if (!answer.got) {
      await sleep(5);
      continue;
    }
    await sql`update gauge set now = now + 1, peak = greatest(peak, now + 1)`;
    await sleep(15);
    await sql`update gauge set now = now - 1, uses = uses + 1`;
    await giveSlotBack(db, answer.slot);
    used++;
  }
}
await database.close();
process.exit(0);
