import type { Part } from '@worldkiln/contracts';
import { describe, expect, it } from 'vitest';
import { author } from '../author/author.ts';

/** What a part is expected to do: turn on an axle or a hinge, slide, or just be there. */
type Moves = 'wheel' | 'hinge' | 'slide' | null;

/** Things players take apart in thought: which parts they look for, by words of the part's name, and how those move. */
const EXPECTED: readonly (readonly [prompt: string, parts: readonly (readonly [part: string, moves: Moves])[]])[] = [
  [
    'a car',
    [
      ['body', null],
      ['left front wheel', 'wheel'],
      ['right front wheel', 'wheel'],
      ['left rear wheel', 'wheel'],
      ['right rear wheel', 'wheel'],
    ],
  ],
  [
    'an ambulance',
    [
      ['body', null],
      ['left front wheel', 'wheel'],
      ['right rear wheel', 'wheel'],
      ['siren', null],
    ],
  ],
  [
    'a police car',
    [
      ['body', null],
      ['left rear wheel', 'wheel'],
      ['siren', null],
    ],
  ],
  [
    'a combat car',
    [
      ['body', null],
      ['left front wheel', 'wheel'],
      ['gun', null],
    ],
  ],
  [
    'a tow truck',
    [
      ['body', null],
      ['left front wheel', 'wheel'],
      ['right rear wheel', 'wheel'],
      ['hook', null],
    ],
  ],
  [
    'a trailer',
    [
      ['body', null],
      ['left wheel', 'wheel'],
      ['right wheel', 'wheel'],
      ['hitch', null],
    ],
  ],
  [
    'a motorcycle',
    [
      ['frame', null],
      ['handlebars', null],
      ['fork', null],
      ['front wheel', 'wheel'],
      ['rear wheel', 'wheel'],
    ],
  ],
  [
    'a skateboard',
    [
      ['body', null],
      ['left front wheel', 'wheel'],
      ['right front wheel', 'wheel'],
      ['left rear wheel', 'wheel'],
      ['right rear wheel', 'wheel'],
    ],
  ],
  [
    'a prop plane',
    [
      ['body', null],
      ['propeller', 'wheel'],
    ],
  ],
  [
    'a combat prop plane with a gun',
    [
      ['body', null],
      ['propeller', 'wheel'],
      ['gun', null],
    ],
  ],
  [
    'a jet plane',
    [
      ['body', null],
      ['thruster', null],
    ],
  ],
  [
    'a helicopter',
    [
      ['body', null],
      ['rotor', 'wheel'],
    ],
  ],
  [
    'a combat helicopter with a gun',
    [
      ['body', null],
      ['rotor', 'wheel'],
      ['gun', null],
    ],
  ],
  [
    'a drone',
    [
      ['body', null],
      ['left front propeller', 'wheel'],
      ['right front propeller', 'wheel'],
      ['left rear propeller', 'wheel'],
      ['right rear propeller', 'wheel'],
    ],
  ],
  [
    'a jetpack',
    [
      ['pack', null],
      ['thruster', null],
    ],
  ],
  [
    'a motor boat',
    [
      ['body', null],
      ['motor', null],
    ],
  ],
  [
    'a combat motor boat with a cannon',
    [
      ['body', null],
      ['motor', null],
      ['cannon', null],
    ],
  ],
  [
    'a submarine',
    [
      ['hull', null],
      ['propeller', 'wheel'],
    ],
  ],
  [
    'a flashlight',
    [
      ['handle', null],
      ['head', null],
      ['lens', null],
    ],
  ],
  [
    'a treasure chest',
    [
      ['body', null],
      ['lid', 'hinge'],
    ],
  ],
  [
    'a pickaxe',
    [
      ['handle', null],
      ['head', null],
    ],
  ],
  [
    'a gun',
    [
      ['grip', null],
      ['frame', null],
      ['barrel', null],
    ],
  ],
  [
    'a sniper rifle',
    [
      ['grip', null],
      ['frame', null],
      ['barrel', null],
      ['scope', null],
    ],
  ],
  [
    'a turret',
    [
      ['tripod base', null],
      ['swivel mount', 'wheel'],
      ['gun body', 'hinge'],
      ['barrel', null],
      ['shield plate', null],
    ],
  ],
  [
    'a cannon',
    [
      ['carriage', null],
      ['barrel', 'hinge'],
      ['left wheel', 'wheel'],
      ['right wheel', 'wheel'],
    ],
  ],
  [
    'a wand',
    [
      ['handle', null],
      ['tip', null],
    ],
  ],
  [
    'a sword',
    [
      ['handle', null],
      ['guard', null],
      ['blade', null],
      ['pommel', null],
    ],
  ],
  [
    'a baseball bat',
    [
      ['handle', null],
      ['barrel', null],
    ],
  ],
  [
    'a grenade',
    [
      ['body', null],
      ['lever', null],
      ['pin', null],
    ],
  ],
];

/** Other words for the same part, or what such a part is made of. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  body: ['fuselage', 'chassis', 'deck', 'hull', 'shell', 'board', 'base'],
  thruster: ['nozzles', 'exhaust'],
  motor: ['engine', 'outboard'],
  propeller: ['rotor'],
  gun: ['barrel'],
  cannon: ['barrel'],
  guard: ['crossguard'],
  handle: ['grip', 'shaft'],
  frame: ['body', 'receiver', 'slide', 'stock'],
  siren: ['beacon', 'lights'],
  hull: ['body'],
  rear: ['back'],
};

function found(parts: readonly Part[], wanted: string): Part | undefined {
  return parts.find(({ name }) => wanted.split(' ').every((word) => [word, ...(ALSO[word] ?? [])].some((spelling) => name.split('_').includes(spelling))));
}

describe.each(EXPECTED)('%s', (prompt, wanted) => {
  it('has the parts one looks for, and they move as they should', () => {
    const { program } = author({ prompt, seed: 1 });
    const missing = wanted.filter(([part]) => !found(program.parts, part)).map(([part]) => part);
    expect(missing, program.parts.map(({ name }) => name).join(' ')).toEqual([]);
    const moving = wanted.filter(([, moves]) => moves !== null);
    expect(moving.map(([part]) => [part, found(program.parts, part)?.joint?.type])).toEqual(moving);
  });
});
