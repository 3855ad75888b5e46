import { randomInt } from "node:crypto";

/** A pseudonym nobody on the panel has, drawn in no order: neither lists nor the moment of joining lead from it to a name. */
export function drawPseudonym(taken: ReadonlySet<string>): string {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const name = `${draw(COLOURS)} ${draw(BIRDS)}`;
    if (!taken.has(name)) return name;
  }
  for (;;) {
    const name = `${draw(COLOURS)} ${draw(BIRDS)} ${randomInt(2, 10_000)}`;
    if (!taken.has(name)) return name;
  }
}

const MOST_TRIES = 50;
const draw = (words: readonly string[]): string => words[randomInt(words.length)]!;

const COLOURS = words("Amber Azure Beige Bronze Cobalt Copper Coral Cream Crimson Cyan Emerald Flaxen Golden Hazel Indigo Ivory Jade Khaki")
  .concat(words("Lilac Linen Maroon Mauve Ochre Olive Orange Pearl Plum Purple Russet Saffron Sage Scarlet Sepia Sienna Silver Tawny Teal"))
  .concat(words("Umber Violet Yellow"));
const BIRDS = words(
  "albatross avocet bittern bullfinch bunting chaffinch cormorant corncrake crane curlew dipper dotterel dunlin dunnock eider",
)
  .concat(words("fieldfare firecrest fulmar gannet goldcrest godwit grebe greenfinch guillemot heron hobby hoopoe kestrel kingfisher"))
  .concat(words("kittiwake lapwing linnet merlin moorhen nightjar nuthatch oriole osprey ouzel oystercatcher petrel pipit plover"))
  .concat(words("pochard ptarmigan puffin redpoll redshank redstart sandpiper siskin skylark snipe starling stonechat swallow"));

function words(text: string): readonly string[] {
  return text.split(" ");
}
