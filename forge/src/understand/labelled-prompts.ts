/**
 * Prompts with what they mean, written by hand before anything was run: the archetypes a fair reader accepts.
 * A word's wrong sense is a miss. The held-out judges use prompts of their own; these keep us from slipping back.
 */
export const LABELLED: readonly (readonly [prompt: string, archetypes: string])[] = [
  ['a wooden crate', 'crate'], ['an old oak barrel', 'barrel'], ['a chair', 'chair'], ['three red apples', 'apple'], ['a rusty forklift with worn paint', 'forklift'], ['a lamp on a table', 'lamp'],
  ['castle made of chocolate', 'castle'], ['a chair without armrests', 'chair'], ['a 2 m tall sword', 'sword'], ['a sword the size of a dog', 'sword'], ['a giant mug', 'mug'], ['treasure chest full of gold', 'chest'],
  ['a bat flying at night', 'bat'], ['a baseball bat', 'baseball_bat'], ['a wooden bat for baseball', 'baseball_bat'], ['a construction crane', 'crane'], ['a crane standing in a pond', 'flamingo|heron|crane_bird'], ['a chest of drawers', 'dresser'],
  ['a palm tree', 'palm_tree'], ['a palm on a beach', 'palm_tree'], ['a mouse eating cheese', 'mouse'], ['a computer mouse', 'computer_mouse'], ['a trunk full of clothes', 'chest'], ['a table', 'table'],
  ['a mastiff', 'dog'], ['a golden retriever', 'dog'], ['a corgi wearing a top hat', 'dog'], ['a siamese cat', 'cat'], ['a stallion', 'horse'], ['a wild boar', 'pig'],
  ['a humpback whale', 'whale'], ['a goldfish', 'fish'], ['a great white shark', 'shark'], ['a tarantula', 'spider'], ['a king cobra', 'snake'], ['a t-rex', 'tyrannosaurus'],
  ['a triceratops', 'triceratops'], ['a fire-breathing dragon', 'dragon'], ['a knight holding a sword', 'knight'], ['an old wizard', 'wizard'], ['a robot', 'robot'], ['a zombie', 'zombie'],
  ['a race car', 'race_car|car'], ['a pickup truck', 'truck|pickup_truck'], ['a school bus', 'bus'], ['a motorcycle', 'motorcycle'], ['a red bicycle', 'bicycle'], ['a steam locomotive', 'train|locomotive'],
  ['a sailboat', 'sailboat|boat'], ['a rowboat without paddles', 'rowboat|boat'], ['a pirate ship', 'ship|pirate_ship|sailboat'], ['a submarine', 'submarine'], ['an airplane', 'airplane'], ['a helicopter', 'helicopter'],
  ['a hot air balloon', 'hot_air_balloon'], ['a rocket', 'rocket'], ['a ufo', 'ufo'], ['a spaceship', 'spaceship|rocket|ufo'], ['a tank', 'tank'], ['a skateboard', 'skateboard'],
  ['an apple', 'apple'], ['a bunch of bananas', 'banana'], ['a pineapple', 'pineapple'], ['a slice of pizza', 'pizza'], ['a delicious hamburger', 'hamburger|burger'], ['a birthday cake with candles', 'cake'],
  ['a loaf of bread', 'bread'], ['an ice cream cone', 'ice_cream'], ['a wedge of cheese', 'cheese'], ['a carrot', 'carrot'], ['a pumpkin', 'pumpkin'], ['a chocolate donut', 'donut|doughnut'],
  ['a cup of coffee', 'mug|cup'], ['a teapot', 'teapot'], ['a bowl of soup', 'bowl'], ['a frying pan', 'pan|frying_pan'], ['a kitchen knife', 'knife'], ['a fork', 'fork'],
  ['a hammer', 'hammer'], ['a screwdriver', 'screwdriver'], ['a handsaw', 'saw|handsaw'], ['a shovel', 'shovel'], ['a pickaxe', 'pickaxe'], ['a battle axe', 'axe'],
  ['a bow and arrow', 'bow'], ['a round shield', 'shield'], ['a spear', 'spear'], ['a cannon', 'cannon'], ['a magic wand', 'wand'], ['a grenade', 'grenade'],
  ['a sniper rifle', 'rifle|gun|sniper_rifle'], ['a pistol', 'gun|pistol'], ['an acoustic guitar', 'guitar'], ['a violin', 'violin'], ['a grand piano', 'piano'], ['a drum', 'drum'],
  ['a trumpet', 'trumpet'], ['a harp', 'harp'], ['a street lamp', 'street_lamp'], ['a candle', 'candle'], ['a lantern', 'lantern'], ['a campfire', 'campfire'],
  ['an oak tree', 'tree'], ['a pine tree', 'pine_tree|fir_tree'], ['a cactus', 'cactus'], ['a sunflower', 'flower|sunflower'], ['a red mushroom with white dots', 'mushroom'], ['a bush', 'bush'],
  ['a boulder', 'rock|boulder'], ['a blue crystal', 'crystal'], ['a log', 'log'], ['a potted plant', 'plant|potted_plant'], ['a fern', 'fern|bush|plant'], ['a bouquet of roses', 'flower|rose|bouquet'],
  ['a cottage', 'house|cottage'], ['a medieval castle', 'castle'], ['a lighthouse', 'lighthouse'], ['a windmill', 'windmill'], ['a stone bridge', 'bridge'], ['a wooden fence', 'fence'],
  ['a clock tower', 'clock_tower|tower'], ['a skyscraper', 'skyscraper'], ['a church', 'church'], ['a tent', 'tent'], ['a wooden door', 'door'], ['a spiral staircase', 'staircase|stairs|spiral_staircase'],
  ['a fire hydrant', 'fire_hydrant'], ['a mailbox', 'mailbox'], ['a stop sign', 'sign|stop_sign'], ['a sign that says "OPEN"', 'sign'], ['a traffic light', 'traffic_light'], ['a park bench', 'bench'],
  ['a teddy bear', 'teddy_bear'], ['a rubber duck', 'duck|rubber_duck'], ['a soccer ball', 'ball'], ['a chess king', 'chess_piece'], ['a red lego block', 'toy_brick|lego_brick'], ['a kite', 'kite'],
  ['a pile of gold coins', 'coin'], ['a golden crown', 'crown'], ['a diamond ring', 'ring'], ['a key', 'key'], ['a trophy', 'trophy'], ['a diamond', 'gem|crystal|diamond'],
  ['a laptop', 'laptop'], ['an old TV', 'television|tv'], ['a phone', 'phone'], ['a washing machine', 'washing_machine'], ['a toaster', 'toaster'], ['a refrigerator', 'refrigerator|fridge'],
  ['a grandfather clock', 'clock|grandfather_clock'], ['an alarm clock', 'clock|alarm_clock'], ['a book', 'book'], ['a stack of books', 'book'], ['an umbrella', 'umbrella'], ['a pair of boots', 'shoe|boot|boots'],
  ['a cowboy hat', 'hat|cowboy_hat'], ['a t-shirt', 'shirt|t_shirt'], ['a pair of headphones', 'headphones'], ['sunglasses', 'glasses'], ['a bathtub', 'bathtub'], ['a toilet', 'toilet'],
  ['a snowman', 'snowman'], ['a christmas tree', 'christmas_tree'], ['a jack-o-lantern', 'pumpkin|jack_o_lantern'], ['a present with a red ribbon', 'gift|present'], ['a telescope', 'telescope'], ['a globe', 'globe'],
  ['a horse made of glass', 'horse'], ['a DSLR photo of a corgi', 'dog'], ['a zoomed out photo of a squirrel playing the guitar', 'squirrel'], ['two violins standing up', 'violin'], ['a crab, low poly', 'crab'], ['a bald eagle carved out of wood', 'eagle'],
  ['a penguin on an iceberg', 'penguin'], ['please make me a big green frog', 'frog'], ['the moon', 'moon|planet'], ['a well', 'well'], ['a barbell', 'barbell|dumbbell'], ['an anvil', 'anvil'],
  ['a cauldron of bubbling potion', 'cauldron'], ['a wheelbarrow', 'wheelbarrow'], ['a ladder', 'ladder'], ['a bed', 'bed'], ['a leather couch', 'sofa'], ['a filing cabinet', 'cabinet'],
];

/**
 * A second table, of words with several senses and of relations, also written before any of it was run. It is kept
 * apart so that both figures can be told.
 */
export const LABELLED_SENSES: readonly (readonly [prompt: string, archetypes: string])[] = [
  ['a vampire bat hanging in a cave', 'bat'], ['a player swinging a bat', 'person|athlete|man|baseball_player|child'], ['a tower crane lifting a beam', 'crane'], ['a crane with long legs', 'crane_bird|heron|flamingo|stork'],
  ['a chest with gold coins inside', 'chest'], ['an open chest', 'chest'], ['an antique chest of drawers', 'dresser'], ['a coconut palm', 'palm_tree'], ['a wireless mouse', 'computer_mouse'], ['a field mouse', 'mouse'],
  ['a bow with a quiver', 'bow'], ['a red bow on a gift', 'bow_tie|ribbon|bow_knot|ribbon_bow|hair_bow'], ['an elephant trunk', 'elephant|trunk|elephant_trunk'], ['a tree trunk', 'log|tree|stump'], ['an old travel trunk', 'chest|trunk|suitcase'], ['a french horn', 'horn|french_horn|trumpet|tuba'],
  ['a viking drinking horn', 'horn|drinking_horn'], ['a seal balancing a ball', 'seal'], ['a wax seal', 'stamp|seal_stamp|wax_seal|medal'], ['a bolt and a nut', 'bolt|screw|nail'], ['a lightning bolt', 'lightning|lightning_bolt'], ['a coiled metal spring', 'spring|coil_spring'],
  ['a bank building with columns', 'bank|temple|skyscraper|house|courthouse'], ['a piggy bank', 'piggy_bank|pig'], ['a pitcher of water', 'jug|teapot|pitcher'], ['a rusty nail', 'nail|screw|bolt'], ['a jaguar in the jungle', 'leopard|jaguar'], ['a jaguar sports car', 'race_car|car|sports_car'],
  ['a sprig of mint', 'bush|herb|plant|leaf|sprig'], ['a wedding ring', 'ring'], ['a boxing ring', 'boxing_ring|arena'], ['a smoking pipe', 'pipe|smoking_pipe|tobacco_pipe'], ['a rusty water pipe', 'pipe|water_pipe'], ['an old brass key', 'key'],
  ['a computer keyboard', 'keyboard'], ['a nuclear power plant', 'factory|power_plant|cooling_tower|nuclear_plant'], ['a plant in a pot', 'plant|potted_plant|bush'], ['a bass guitar', 'guitar|bass_guitar|electric_guitar'], ['a largemouth bass', 'fish'], ['a mole digging a tunnel', 'mole'],
  ['a fountain pen', 'pen|pencil'], ['a wooden ruler', 'ruler'], ['a glass of milk', 'glass'], ['a pair of glasses', 'glasses'], ['a magnifying glass', 'magnifying_glass'], ['an iron for clothes', 'iron|clothes_iron|flat_iron'],
  ['a stack of three crates', 'crate'], ['a bench under a tree', 'bench'], ['a bicycle leaning against a wall', 'bicycle'], ['a cat between two boxes', 'cat'], ['a cookie in the shape of a star', 'cookie|star|biscuit'], ['a balloon in the shape of a dog', 'dog|balloon|balloon_dog'],
  ['a row of five barrels', 'barrel'], ['a half-eaten apple', 'apple'], ['a pirate with a hook', 'pirate'], ['an orange cat', 'cat'], ['a mug full of pencils', 'mug'], ['a lemon', 'lemon'],
  ['a juicy steak on a plate', 'steak'], ['a fried egg', 'egg|fried_egg'], ['a bag of french fries', 'fries|french_fries'], ['a paper airplane', 'paper_airplane'], ['a fighter jet', 'fighter_jet|jet|jet_fighter'], ['a chicken drumstick', 'drumstick|chicken_leg|chicken_drumstick|meat'],
];
