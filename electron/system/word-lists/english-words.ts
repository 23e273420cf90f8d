/**
 * Simple, common English words for generated passphrases: 3 to 8 lower-case letters, no apostrophe or hyphen, each once, in
 * order. Data: changing it changes nothing that was made before, except the words a printed checkpoint reads as.
 */
export const englishWords: readonly string[] = `
able above acorn across action active actor actress adult advice affair afford afraid after again agent agree ahead
aisle alarm album alert alike alive alley allow almond almost alone along aloud alpha already amber amount ample
anchor angel angle animal ankle answer antenna anthem antler anyone apart apple apricot april apron arcade arch
archer arctic area arena argue armor army around arrange arrive arrow article artist ashore aside asleep aspect
asset assist athlete atlas atom attach attend attic attract audio august aunt author autumn average avocado avoid
awake award aware away awesome axis baby bacon badge badger bagel baker bakery balance balcony ballet balloon bamboo
banana banjo banner bargain barley barn baron barrel basil basin basket bath battery beach beacon bead beak beam
bean bear beard beauty beaver because become bedroom beech beef beetle before begin behave behind being believe bell
belong below belt bench bend benefit berry best better between beyond bicycle bigger bingo birch bird biscuit bishop
bison blade blank blanket blend bless blind block blossom blue board boat body boil bold bonfire bonus book boost
booth border borrow boss bottle bottom bounce bowl boxer boy bracket brain brake branch brass brave bread break
breeze brick bridge brief bright bring brisk broad broccoli broken bronze brook broom brother brown brush brushes
bubble bucket buckle budget buffalo build bulb bundle bunny burger burst bus bush busy butter button buyer buzz
cabbage cabin cabinet cable cactus cage cake call calm camel camera camp canal canary candid candle candy cannon
canoe canvas canyon capable capital captain caramel caravan carbon card cargo caring carnival carpet carrot carry
cart cartoon carve case cashew castle casual catalog catch cattle caught cause cave cedar ceiling celery cell cello
cement center century ceramic cereal certain chain chair chalk champion chance change channel chapter charge charm
chart chase cheap check cheek cheer cheese chef cherry chess chest chestnut chicken chief child chimes chimney
choice choose chorus chunk cider cinema cinnamon circle citizen city civil claim clap clarify clarinet class clay
clean clerk clever click client cliff climb clinic clip clock close cloth cloud clover clown club clue cluster coach
coast cobbler cobra cocoa coconut code coffee coin collar collect color column combine come comet comfort comic
common company compass compile concert conduct confirm connect consider contest control cook cookie cool copper copy
coral corn corner correct cottage cotton couch country couple courage course cousin cover coyote crab cradle craft
crane crater crayon cream create credit creek cricket crisp crop cross crowd crown cruise crumble crunch crystal
cube cucumber cup cupboard curious curl current curtain curve cushion custom cycle daffodil daily dairy daisy dance
danger daring dash data daughter dawn dazzle deal dear decade december decide deck decorate deer defend define
degree delay deliver delta demand denim dense dentist depart depend depth desert design desk dessert detail detect
develop device dewdrop dial diamond diary diesel differ digital dinner dinosaur direct discover dish display
distance divide doctor dolphin domain donate donkey door double dough dove down dozen draft dragon drama draw drawer
dream dress drift drill drink drive drizzle drum dry duck due dune during dust duty dynamic each eager eagle early
earn earth easel east easy echo ecology edge edit educate effort eggplant eight either elbow elder electric elegant
element elephant elevator eleven elite else embark ember emblem emerald emerge emotion employ empty enable end
endless energy engage engine enjoy enough enrich enter entire entry envelope equal equip escape essay estate eternal
even evening event every evident evolve exact example excess exchange excite exercise exhibit exist exit exotic
expand expect explain explore export express extend extra eye eyebrow fable fabric face factor faculty fade fairy
faith falcon fall fame family famous fancy fantasy farm farmer fashion fast father favor feather feature february
federal feel fellow fence fern ferry festival fetch fever fiber fiddle field fifteen fifty figure file fill film
filter final find finger finish fire firefly firm first fish fitness five fix flag flame flannel flash flat flavor
fleet flexible flight float flock floor flour flow flower fluid flute foam focus fold folk follow food foot force
forest forever forget fork form fort fortune forty forum forward fossil found fountain fox foxglove frame freckle
free freedom fresh friday friend fringe frog front frost frozen fruit fuel full fun funny furnace future gadget
galaxy gallery gallon game garage garden garland garlic gas gate gather gauge gazelle gear gem general gentle
genuine geology gesture ghost giant gift ginger gingham giraffe girl give glacier glad glance glass glide glimpse
globe glory glove glow glue goal goat gold golden golf good goose gorilla gospel govern gown grab grace grade grain
grand granite grant grape graph grass gravity gravy great green greet grid grin grocery ground group grow growth
guard guess guest guide guitar gulf gumdrop gym habit half hall hammer hammock hamster hand handle happen happy
harbor hard harmony harp harvest hat have hawk hazel hazelnut head health heart heat heather heavy hedge hedgehog
height helmet help hen herb here hero heron hidden high hill hint hobby hockey hold hole holiday hollow home honest
honey hood hope horizon horn horse host hotel hour house hover huge human humble hummed humor hundred hungry hurdle
hurry hybrid ice icon idea ideal identify idle igloo image imagine impact import improve impulse inch include income
increase index indoor industry infant inform initial inkwell inner input inquiry insect inside inspire install
instead intend intent interest into invent invest invite iron island issue item ivory ivy jacket jaguar janitor
january jar jasmine jazz jelly jersey jewel jigsaw job jogging join joke journal journey joy judge juggle juice july
jumbo jump june jungle junior juniper just justice kayak keen keep kernel kettle key keyboard kick kidney kind
kindle kingdom kiosk kitchen kite kitten kiwi knee knife knight knit knock know koala label labor lace ladder lady
lagoon lake lamb lamp land language lantern laptop large laser last late laugh laundry lava lavender lawn layer
leader leaf league learn leather lecture left legal legend lemon lemonade length lens leopard lesson letter lettuce
level liberty library license lift light like lilac limb lime limerick limit line linen link lion liquid list listen
little live lizard llama lobby lobster local logic lonely long loop loose lotus loud lounge love loyal lucky luggage
lullaby lumber lunar lunch luxury lyrics machine magazine magic magnet magnolia maid mail main major make mallet
mammal manage mandate mango mansion manual maple marble march margin marigold marine market maroon marvel mask
master match material math matrix matter maximum maybe mayor meadow meal mean meander measure medal media medicine
medium meet melody melon melt member memory mention menu mercy merge merit merry mesh message metal method middle
midnight mild milk mill million mimic mind mineral minimum minor mint minute miracle mirror mistake mitten mix
mixture mobile model modern modest module molasses moment monday money monitor monkey month moon moral morning
mosaic mother motion motor mountain mouse mouth move movie much muffin mule muscle museum mushroom music must
mustard mutual myself mystery myth nail name napkin narrow nation native nature navy near neat neck nectar need
needle neighbor nephew nest network neutral never new news next nice nickel night nimble nine noble noise noodle
normal north nose notable note nothing notice novel november now number nurse nut nutmeg nutshell oak oasis oatcake
oatmeal obey object oblige observe obtain obvious ocean october octopus odd offer office often oil olive olympic
omelet once onion online only open opera opinion oppose option orange orbit orchard orchid order ordinary organ
orient original oriole ostrich other otter outdoor outer output outside oval oven over owl owner oxygen oyster ozone
pact paddle paddock page paint pair palace palm panda panel pansy panther paper parade parasol parcel parent park
parrot parsley part partner party pass passage pasta path patient patio patrol pattern pause pave payment peace
peach peacock peanut pear pearl pebble pelican pen pencil penguin peony people pepper perfect permit person pet
petal phone photo phrase physical piano picnic picture piece pigeon pillow pilot pine pinecone pink pioneer pipe
pirate pistol pitch pizza place planet plant plaster plastic plate play player plaza please pledge plenty pluck plum
plume plunge pocket poem poet point polar pole polite pond pony pool popcorn poppy popular porch porridge port
portion position possible post potato pottery power practice praise predict prefer prepare present pretty prevent
price pride primary primrose prince print priority prize problem process produce profit program project promise
promote proof property prosper proud provide public pudding pull pulp pulse pumpkin punch pupil puppy purchase
purple purpose purse push puzzle pyramid quail quality quantum quarter quartz queen question quick quiet quilt quit
quiver quiz quote rabbit raccoon race rack radar radio raft rail rain rainbow raise raisin rally ramble ramp ranch
random range rapid rare rather raven razor reach ready real reason rebuild recall receive recipe record recycle
reduce reef reflect reform region regular reindeer relax release relief rely remain remember remind remove render
renew rent repair repeat reply report request require rescue resemble resist resource respond rest result return
reunion reveal review reward rhubarb rhythm ribbon rice rich ride ridge right rigid ring ripen ripple river road
roast robin robot robust rocket rodeo romance roof rookie room root rope rose rosemary rotate rough round route
royal rubber ruby rudder rule runway rural rustic saddle safari safe saffron sail salad salmon salon salt salute
same sample sand sandal sandwich sapling satin satisfy sauce sauna sausage save scale scan scarf scatter scene
school science scissors scoop scooter scout screen script scroll sculptor seagull seaside season seat second secret
section secure seed seek segment select seminar senior sense sentence series service session settle setup seven
shadow shaft shallow share shark sharp shed sheep shell sheriff shield shift shine ship shirt shock shoe shop shore
short shoulder shout shovel shrimp shrug shuffle shutter shuttle sibling sickle side sight sign signal silent silk
silly silo silver similar simple since sing siren sister situate size skate sketch ski skill skin skirt skylark
skyline slab sleep sleeve slender slice slide slim slogan slow small smart smile smoke smooth snack snail snake snow
snowfall soap soccer social sock soda sofa soft soil solar soldier solid solution solve someone song soon sort soul
sound soup source south space spare sparrow spatial speak special speed spell spend sphere spice spider spinach
spiral spirit splash split sponsor spoon sport spot spray spread spring sprout square squash squirrel stable stadium
staff stage stair stamp stand star starfish start state statue stay steak steam steel stem step stereo stew stick
still stock stone stool story stove strategy straw stream street strike string strong student studio style subject
submit subway success sudden sugar suggest suit summer summit sun sunday sundial sunny sunrise sunset super supply
support supreme sure surface surprise surround survey suspect sustain swallow swan swap swarm sweater sweet swift
swim swing switch symbol syrup system table tablet tadpole tail talent talk tango tank tape tapestry target task
taste taxi teach team teapot tennis tent term test text thank theater theme then theory there thicket thimble thing
thirty this thistle thought thread three thrive throne throw thunder thursday ticket tide tidy tiger tilt timber
time tiny tissue title toast today toddler toffee together token tomato tomorrow tone tongue tonight tool tooth
topaz topic torch tornado tortoise toss total tourist toward tower town track trade traffic trail train transfer
travel tray treat tree trellis trend trial tribe trick trim trip trophy truck true truly trumpet trust truth tube
tuesday tulip tumble tuna tundra tunnel turkey turn turnip turtle twelve twenty twice twilight twin twist type
typical umbrella unable uncle under unfold uniform union unique unit universe unlock until unusual unveil update
upgrade upon upper upright urban useful usual utility vacant vacuum valid valley valve vanilla vapor various vase
vast vault vehicle velvet vendor venture veranda verb verify version very vessel veteran viable vibrant victory
video view village vintage violet violin virtual visa visit visual vital vivid vocal voice volcano volume vote
voyage waffle wagon wait walk wall walnut walrus want warm warrior wash wasp watch water wave weather weave web
wedding weekend welcome well west whale wheat wheel when where whisper whistle white wide width wild willow windmill
window winner winter wire wisdom wise wish wolf woman wonder wood woodland wool word work world worth wrap wreath
wrist write yacht yard yarn year yellow yield yoga yogurt young youth zebra zero zigzag zipper zone zoo
`.trim().split(/\s+/u);
