/** Every maximum there is, with its unit in the name and its reason beside it. Nothing outside this file invents one. */
export const LIMITS = {
  /** Longer prompts are pasted documents, not wishes; the longest of 1,244 public prompts has 420. */
  promptChars: 1_000,
  nameChars: 80,
  /** The whole request is a prompt, a plan and a few links. */
  jsonBodyBytes: 64 * 1024,
  jsonDepth: 32,
  idempotencyKeyChars: 255,
  /** Tokens a process remembers having checked, for seconds: some 500 bytes each. */
  tokensProven: 10_000,
  idempotencyHours: 24,

  /** The spec, section 17. */
  jobsPerRoom: 2,
  /** Runs of one account in the engine: more are not made sooner, only begun and left standing before others'. */
  jobsPerAccountAtOnce: 24,
  submitsPerMinute: 5,
  playersPerRoom: 5,
  /** What ROOM_PLAYERS may be: measured with bots up to here. */
  playersPerRoomMost: 100,
  requestsBurstPerS: 10,
  writesSustainedPerS: 1,
  /** Guests made from one address in a minute: a classroom behind one router, not a farm. */
  guestsPerMinute: 30,
  /** The same limits count per address, times this: a classroom behind one router may share it, a farm may not. */
  addressFactor: 6,

  /** A reference picture: a phone's photograph has 4 to 12 MB. */
  uploadBytes: 16 * 1024 * 1024,
  /** A phone's photograph has 12 to 50 megapixels; decoding one of these takes about a quarter of a gigabyte. */
  uploadPixels: 64_000_000,
  /** Kept pictures are at most this wide or high: no image model looks at more. */
  uploadEdgePx: 2_048,
  /** Pictures beside one prompt; providers take one to four. */
  referencesPerJob: 4,
  /** Chips of one prompt and choices of one chip: what fits above the prompt and can be looked through. */
  readingChips: 12,
  readingChoices: 12,
  readingWordsChars: 120,
  /** Edits one thing remembers ("longer legs"); a recipe lists as many. */
  editsPerJob: 16,
  /** A reference that does not come in this time is told, not waited for. */
  referenceFetchS: 20,
  /** Pictures one account keeps. */
  uploadsPerAccount: 200,
  uploadBytesPerAccount: 256 * 1024 * 1024,
  /** The spec's storage caps of a room: what its entities could ever be, and what a phone can load of it. */
  assetsPerRoom: 2_000,
  assetBytesPerRoom: 2 * 1024 * 1024 * 1024,

  orgsPerAccount: 20,
  orgMembers: 200,
  inviteDays: 7,
  editorsPerAsset: 50,
  /** A world's list of members shows the newest; nobody reads more by hand. */
  worldMembersShown: 200,
  /** Worlds one person makes: more is a script, and each holds ground and things. */
  worldsPerAccount: 50,
  /** A prefab is set out in one breath of the room: a furnished house, not a town. */
  prefabThings: 128,
  prefabsPerAccount: 200,
  /** Moments a world can go back to; the oldest automatic one gives way. */
  pointsPerWorld: 20,
  /** A world that is played gets a point of its own accord this often. */
  pointEveryHours: 24,
  /** A style guide is a sentence or two beside every wish. */
  guideChars: 300,
  /** More versions than anybody makes of one asset; the database's column ends at 2³¹, and says so with an error. */
  versionMax: 1_000_000,
  assetTags: 30,
  tagChars: 40,
  /** A signing key signs this long; it verifies until the last token it signed has expired. */
  signingKeyDays: 30,

  /** Runs of one rung before the ladder falls (spec's example). */
  maxAttempts: 2,
  /** One forge build is under a second; a busy box is slow, not stuck, at thirty. */
  forgeStageS: 30,
  /** A plan, a publish, a row: these are database writes. */
  quickStageS: 20,
  /** An hour with no worker is an outage; the job waits in its queue that long before it fails. */
  queueWaitS: 3_600,
  cancelTerminalS: 10,
  /** A silent CPU step is dead after this long: half of what a cancel may take. */
  heartbeatS: 5,
  /** Times a CPU step is taken up: after its worker died, or while something was busy. Ten kills in a row are no accident. */
  stepTries: 10,
  /** Ways one job may try: three providers with a detour each and the forge are plenty. */
  ladderRungs: 8,
  /** Beyond the slowest service we know (refined textures, a queue before them) a task is stuck, not slow. */
  providerTaskS: 15 * 60,
  /** One answer of a provider: submitting uploads pictures, looking is a few bytes. */
  providerSubmitS: 60,
  providerCallS: 15,
  /** How often a task is looked at: at first, and at most. */
  providerLookMs: 1_000,
  providerLookMaxMs: 5_000,
  /** Sixty-four megabytes over a slow line. */
  downloadS: 120,
  /** A place at a provider is believed taken this long after the last look at its task: a few looks, and a dead worker's heir. */
  providerSlotS: 45,
  /** Whoever finds all places taken asks again after this long: places come free before their time is up. */
  providerSlotWaitS: 4,
  /** A reference picture: 1,024 pixels square as PNG are three megabytes at most. */
  pictureBytes: 8 * 1024 * 1024,
  /** Times a step at a provider is taken up: dead workers, full queues and 429 are waited out, not looped on. */
  providerTries: 200,
  /** Who makes a stage's output for all its twins is believed alive this long after the last sign. */
  stageClaimS: 120,
  /** A finished stage nobody has asked for this long is made anew when somebody does. */
  stageCacheDays: 30,
  /** How long a job waits for its owner's word before it goes on without spending. */
  approveWaitS: 3_600,
  /** A creator's patience: at least one look, at most what a provider's task may take and its queue before it. */
  jobTimeoutMinMs: 1_000,
  jobTimeoutMaxMs: 3_600_000,
  /** Times the engine repeats a step that failed by our own bug before it says so. */
  brokenTries: 5,
  /** The end of a job is written even after a week without a database. */
  closeWaitS: 7 * 24 * 3_600,
  /** A start order a dispatcher took and did not carry out is free again after this long: starting twice is harmless. */
  orderLeaseS: 10,
  /** Orders taken at a time: a burst of clicks, not the whole backlog. */
  ordersAtOnce: 20,
  /** Progress lines of one step are at least this far apart; a card redraws four times a second. */
  progressMs: 250,
  /** The tag of a downgraded piece; Firing.downgraded holds as much. */
  downgradeChars: 300,
  /** The first words of a prompt in lists of the Temporal UI. */
  titleChars: 80,

  /** A hundred billion credits are ten million dollars: more in one movement, or in one account, is a mistake of somebody's. */
  creditsMax: 100_000_000_000,
  /** A hold whose attempt ended this long ago was orphaned by a crash: the end of a run releases within seconds. */
  orphanHoldS: 300,

  /** Real failures in a row that open a provider's breaker: two are chance, five are not. */
  breakerFailures: 5,
  /** Its first pause, and the longest: a provider that is down for hours is asked four times an hour. */
  breakerPauseS: 30,
  breakerPauseMaxS: 900,
  /** How long one caller may try before another may: the slowest provider's whole task. */
  breakerProbeS: 900,
  /** Successes an estimate is made of, and how long outcomes are kept. */
  estimateOutcomes: 100,
  outcomeDays: 30,
  /** A job's trace: some tens of steps an attempt, each a screen of text at most. */
  traceSteps: 2_000,
  /** Spans that wait for a collector; more are lost and counted: a collector that is away must not fill the memory. */
  traceSpansWaiting: 2_000,
  /** How often spans are sent, and how long a collector may take. */
  traceSendS: 2,
  traceTextChars: 2_000,
  /** Reasons of failures the ops page lists: more is a table nobody reads. */
  opsReasons: 8,

  /** Shape programs: what one asset may ask of the CPU. */
  shapeParts: 256,
  shapeNodes: 2_000,
  shapeDepth: 12,
  shapeTriangles: 60_000,
  shapeCsgOps: 64,
  shapePoints: 256,
  shapeArrayCount: 200,
  shapeTextChars: 64,
  /** Of one thing, as the room moves them: a wardrobe has six doors and drawers, a train ten wheels. */
  movingParts: 16,
  seats: 8,
  shapeExtentM: 500,
  /** Bones of one thing: what phones' shaders hold; a crowd of more stands still. */
  skinBones: 96,

  /** The largest GLB we serve; the spec's budgets come to a tenth of it. */
  glbBytes: 4 * 1024 * 1024,
  /** An uploaded or provided GLB before the bake. */
  glbInputBytes: 64 * 1024 * 1024,
  /** CPU a foreign file's bake may take: a 40,000-triangle scan takes 4 s to 15 s cold, a million triangles 40 s. */
  foreignBakeCpuS: 60,
  /** By the clock, where other work crowds the box. */
  foreignBakeS: 240,
  /** A process that is ready for the next foreign file holds 200 MB; somebody who brings one brings another soon, or not today. */
  foreignStandbyS: 300,
  /** Files beside an uploaded GLB: its textures. */
  importFiles: 32,
  licenseChars: 200,
  /** One request with a GLB and its textures; its bytes are held and hashed at once, and larger ones would be felt. */
  importBodyBytes: 24 * 1024 * 1024,
  /** A step that bakes a foreign file: its own deadline, and reading and storing around it. */
  importStageS: 270,

  /** Providers of generation: more than a studio compares, few enough to read at a glance. */
  providersMost: 24,
  providerConcurrencyMost: 200,
  providersFileBytes: 256 * 1024,
  /** One JSON answer of a provider without pictures or meshes in it; the longest shape program comes to a tenth. */
  providerAnswerBytes: 4 * 1024 * 1024,
  /** An answer that carries a picture: 4K as PNG is 25 MB, a third more as base64. */
  providerPictureBytes: 40 * 1024 * 1024,
  /** A text model writes a whole program in one answer: slow local ones need a minute. */
  providerTextS: 120,
  /** The final picture models take up to a minute. */
  providerImageS: 120,
  /** One call that starts a task: it uploads pictures. One that only reads. A mesh inside an answer takes as long as a start. */
  providerStartS: 60,
  providerReadS: 15,
  /** Sixty-four texts as vectors. */
  providerEmbedS: 30,
  /** Times one call waits out a 429 by itself, and how long it may wait in all; beyond that the step is told to come back. */
  provider429Tries: 3,
  provider429WaitS: 12,
  /** A provider that says "in an hour" is asked again sooner: quotas are often freed early, and the ladder has other rungs. */
  providerRetryAfterS: 120,
  /** Times a call that is safe to repeat is repeated after 5xx or a lost line. */
  providerCallTries: 3,
  /** A worker that has said nothing but "processing" for this long has lost the task: Hunyuan3D's server does after any failure. */
  workerStuckS: 600,
  /** All rounds of a language model's design together; the forge's own stands by then. */
  designS: 75,
  /** Understanding a wish: a second by the forge; `referenceFetchS` for its pictures and `designS` where a language model writes. */
  planStageS: 110,
  /** Rounds in which a language model may mend its own design before the forge's author takes over. */
  repairRounds: 2,
  /** Mistakes told in one round: beyond these they follow from one another. */
  repairMistakes: 12,
  /** Reference views an image_to_3d provider starts from. */
  referenceViews: 4,
  /** Surfaces of one thing that are drawn anew: the eye sees two or three materials, and each picture is paid. */
  texturedSurfaces: 2,
  /** Side of a drawn texture; the spec's largest texture is 512. */
  texturePx: 512,

  /** The room. */
  tickHz: 60,
  snapshotHz: 20,
  /** A recorded session's text: an hour of a busy room, and a file that a browser still saves. */
  recordingChars: 64 * 1024 * 1024,
  datagramBytes: 1_100,
  commandBytes: 16 * 1024,
  commandsPerS: 30,
  entitiesPerWorld: 5_000,
  /** What one change of a selection may hold: its intents fit into commandBytes. */
  batchIntents: 64,
  /** From a marble to a hall; beyond it a thing is another thing. */
  scaleLeast: 0.05,
  scaleMost: 20,
  holdReachM: 6,
  throwSpeedMs: 18,
  holdMassKg: 120,
  /** A patch of all the ground there is, every point raised and painted anew, is 600,000 letters. */
  groundPatchChars: 700_000,
  chatChars: 300,
  /** A fast typist's lines, after a first burst; and waves of a hand count like lines. */
  chatPerS: 0.5,
  chatBurst: 6,
  /** Who was sent away thinks about it this long before they may come again; keeping them out for good is a role. */
  sentAwayS: 60,
  /** What a newcomer is told of the talk: a screenful. */
  chatKept: 30,
  ticketS: 30,
  leaseS: 10,
  checkpointS: 2,
  /** An empty room sleeps after this long; waking takes a join and under a second. */
  roomIdleS: 300,

  /** Signed links live long enough for a slow phone, short enough not to be passed around. */
  signedUrlS: 15 * 60,
  /** A TURN password outlives an evening of play. */
  turnS: 4 * 3_600,
  guestTokenDays: 30,
  /** Most rows one page of a list holds. */
  pageRows: 100,

  /** Endpoints of one account: each event is a delivery to each. */
  webhooksPerAccount: 10,
  webhookUrlChars: 2_000,
  /** One delivery: Standard Webhooks asks senders to wait 15 to 30 seconds. */
  webhookTryS: 15,
  /** An endpoint that failed every try for so long is switched off: longer than one delivery is tried. */
  webhookFailingDays: 5,
  /** A rolled secret signs beside the new one for a day: time to change it in two places. */
  webhookOldSecretS: 24 * 3_600,
  /** How long a delivery and its tries can be looked at, and how many tries of it. */
  webhookKeptDays: 30,
  webhookTries: 30,
  /** A receiver that says "in a week" is asked again sooner. */
  webhookRetryAfterS: 24 * 3_600,
  /** A delivery whose try is this late has lost its run: it is begun anew. */
  webhookLostS: 600,
  /** Deliveries under way at a time in one worker: slow receivers hold nobody else up. */
  webhooksAtOnce: 50,

  /** Payloads the Temporal UI sends to the codec at a time: one page of a history. */
  codecPayloads: 2_000,

  /** What people type into a search field; longer is a wish. */
  searchChars: 200,
  /** Words of it that are looked for: each is a look into the index, and more narrow nothing down. */
  searchWords: 16,
  /** Assets in one answer to "what is like it": a row of pictures beside the prompt, not a library. */
  likeRows: 24,
  /** Texts in one call for vectors: what every service takes at once. */
  embedTexts: 64,
  /** Of one text: a prompt and its name; small models read 512 tokens. */
  embedChars: 2_000,
  /** How long a search waits for what its wish means; then words decide. */
  meaningWaitMs: 1_500,
  /** Assets whose signatures are nearest and whose vectors are compared: 1.5 MB for one question. */
  meaningCandidates: 256,
  /** What a wish meant is kept this long after it was last asked. */
  meaningDays: 30,
  /** Things of a world that are named to a writer as what its style looks like. */
  styleMatches: 3,
} as const;

/** Triangle budgets of the spec (section 6, step E): [least, most] per level of detail. */
export const TRIANGLES = {
  prop: { lod0: [300, 1_500], lod1: [150, 700], lod2: [50, 300] },
  character: { lod0: [2_000, 5_000], lod1: [1_000, 2_500], lod2: [300, 1_000] },
  structure: { lod0: [2_000, 12_000], lod1: [1_000, 5_000], lod2: [300, 2_000] },
  terrain_stamp: { lod0: [300, 1_500], lod1: [150, 700], lod2: [50, 300] },
} as const;
