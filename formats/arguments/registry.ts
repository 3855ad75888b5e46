import { argdown } from "./argdown";
import { bag } from "./bag";
import { kialo } from "./kialo";
import type { ArgumentFormat } from "./types";
import { xaif } from "./xaif";

/** Every kind of file that arguments come in. Nothing of them is loaded before a file is read or written. */
export const argumentFormats = { argdown, xaif, kialo, bag } as const satisfies Record<string, ArgumentFormat>;

export type ArgumentFormatId = keyof typeof argumentFormats;
export const ARGUMENT_FORMAT_IDS = Object.keys(argumentFormats) as [ArgumentFormatId, ...ArgumentFormatId[]];

export const argumentFormat = (id: ArgumentFormatId): ArgumentFormat => argumentFormats[id];
