import { KilnError } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantizeInput } from '../movement/input.ts';
import { decodeInputs, encodeInputs, INPUTS_PER_PACKET } from './inputs.ts';

const frames = fc
  .tuple(
    fc.integer({ min: 1, max: 2 ** 31 }),
    fc.array(fc.record({ buttons: fc.nat(255), yaw: fc.double({ min: -20, max: 20, noNaN: true }), pitch: fc.double({ min: -3, max: 3, noNaN: true }) }), {
      maxLength: 20,
    }),
  )
  .map(([first, wants]) => wants.map((want, i) => quantizeInput({ seq: first + i, view: 1_000 + (i >> 1), ...want })));

it('the newest fifteen frames arrive as they were predicted with, to the bit', () => {
  fc.assert(
    fc.property(frames, fc.integer({ min: 1_020, max: 0xffff_ffff }), fc.integer({ min: 0, max: 0xffff_ffff }), (sent, ack, ackBits) => {
      const packet = decodeInputs(encodeInputs({ frames: sent, ack, ackBits }));
      expect(packet).toEqual({ frames: sent.slice(-INPUTS_PER_PACKET), ack, ackBits });
    }),
  );
});

it('quantising twice is quantising once', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (yaw, pitch) => {
      const once = quantizeInput({ seq: 1, buttons: 0, yaw, pitch });
      expect(quantizeInput(once)).toEqual(once);
    }),
  );
});

it('random bytes are inputs or invalid, nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      let frames = 0;
      try {
        frames = decodeInputs(Uint8Array.of(2, ...bytes)).frames.length;
      } catch (error) {
        if (!(error instanceof KilnError) || error.kind !== 'invalid') throw error;
      }
      expect(frames).toBeLessThanOrEqual(INPUTS_PER_PACKET);
    }),
    { numRuns: 2_000 },
  );
});
