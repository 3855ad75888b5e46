// The measurements of `npm run bench:argument`. Exit code 1 when an aim is missed.
import { parseArgs } from "node:util";
import { benchCruxes } from "./cruxes";
import { benchKernel, KERNEL_SIZES } from "./kernel";

const PARTS = {
  kernel: (sizes: readonly number[]) => benchKernel(sizes, print),
  cruxes: () => benchCruxes(print),
} as const;

const HELP = `npm run bench:argument -- [options]

  --only NAMES     ${Object.keys(PARTS).join(", ")}, pages; with commas between
  --sizes NUMBERS  ${KERNEL_SIZES.join(",")}`;

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", default: Object.keys(PARTS).join(",") },
    sizes: { type: "string", default: KERNEL_SIZES.join(",") },
    help: { type: "boolean", default: false },
  },
});
if (asked.help) {
  console.log(HELP);
  process.exit(0);
}
const sizes = asked.sizes.split(",").map(Number);
const isPart = (name: string): name is keyof typeof PARTS => Object.hasOwn(PARTS, name);
const names = asked.only.split(",");
if (!names.every(isPart) || !sizes.every((size) => Number.isSafeInteger(size) && size > 1)) {
  console.error(HELP);
  process.exit(2);
}
const missed: string[] = [];
for (const name of names) missed.push(...(await PARTS[name](sizes)));
console.log(missed.length === 0 ? "\nEvery aim is reached." : `\nMissed: ${missed.join("; ")}.`);
process.exit(missed.length === 0 ? 0 : 1);

function print(table: string): void {
  console.log(`\n${table}`);
}
