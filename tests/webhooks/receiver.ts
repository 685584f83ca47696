import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A delivery as a receiver takes it. */
export interface Taken {
  path: string;
  id: string;
  timestamp: string;
  signature: string;
  body: string;
  /** Whether it is signed as the specification says, by the secret this path expects. */
  genuine: boolean;
}

export interface Receiver {
  origin: string;
  taken: Taken[];
  /** What a path answers, by how often it was asked; 204 unless said otherwise. */
  answers: Map<string, (times: number) => { status: number; headers?: Record<string, string> }>;
  secrets: Map<string, string>;
  close(): Promise<void>;
}

/** Receivers refuse what is older or younger than this. */
const TOLERANCE_S = 300;

/** The verifier of the Standard Webhooks specification, written from its text and not from our signer. */
export function verify(secret: string, { id, timestamp, signature, body }: Pick<Taken, 'id' | 'timestamp' | 'signature' | 'body'>): boolean {
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const [prefix, text] = [secret.slice(0, 6), secret.slice(6)];
  if (prefix !== 'whsec_') return false;
  const key = Buffer.from(text, 'base64');
  if (key.length < 24 || key.length > 64) return false;
  const expected = createHmac('sha256', key)
    .update(Buffer.from(`${id}.${timestamp}.${body}`, 'utf8'))
    .digest();
  return signature.split(' ').some((one) => {
    const [version, value = ''] = one.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** A real server that takes deliveries. */
export async function startReceiver(): Promise<Receiver> {
  const receiver: Pick<Receiver, 'taken' | 'answers' | 'secrets'> = { taken: [], answers: new Map(), secrets: new Map() };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      const header = (name: string) => String(request.headers[name]);
      const letter = {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body: Buffer.concat(parts).toString(),
      };
      receiver.taken.push({ path, ...letter, genuine: verify(receiver.secrets.get(path) ?? '', letter) });
      const times = receiver.taken.filter((one) => one.path === path).length;
      const { status, headers } = receiver.answers.get(path)?.(times) ?? { status: 204 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...receiver,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
