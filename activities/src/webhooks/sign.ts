import { createHmac } from 'node:crypto';

/** A message before it is signed. */
export interface Message {
  id: string;
  body: string;
  /** The moment of this try: receivers refuse what is minutes old. */
  at: Date;
}

/**
 * The headers of Standard Webhooks (standardwebhooks.com, version 1): an HMAC-SHA256 of id, seconds and body, with the
 * bytes behind `whsec_` as its key; one signature for each secret, the newest first.
 */
export function signed({ id, body, at }: Message, secrets: readonly string[]): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = (secret: string) =>
    `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
      .update(`${id}.${seconds}.${body}`)
      .digest('base64')}`;
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map(signature).join(' '),
  };
}
