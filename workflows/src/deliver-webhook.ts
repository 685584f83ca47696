/** Sends one event to one endpoint until it takes it: at once, then after each wait of its schedule, then no more. */
import type { DeliverWebhookInput, WebhookEnd } from '@worldkiln/contracts';
import { setCurrentDetails, sleep } from '@temporalio/workflow';
import { post } from './patience.ts';

export async function deliverWebhook({ webhookId, eventId, round, waitsS }: DeliverWebhookInput): Promise<WebhookEnd> {
  for (let tries = 1; ; tries++) {
    const nextInS = waitsS[tries - 1] ?? null;
    const answer = await post.deliver.executeWithOptions({ summary: `try ${tries} of ${waitsS.length + 1}` }, [{ webhookId, eventId, round, nextInS }]);
    if (answer.outcome !== 'again') return answer.outcome;
    if (nextInS === null) return 'gave_up';
    setCurrentDetails(`**waiting** · ${tries} of ${waitsS.length + 1} tries failed · next in ${answer.waitS} s`);
    await sleep(answer.waitS * 1000);
  }
}
