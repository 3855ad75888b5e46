import { argdown } from "./argdown";
import { bag } from "./bag";
import type { ArgumentFormat } from "./types";

/** Every kind of file that arguments come in. Nothing of them is loaded before a file is read or written. */
export const argumentFormats = { argdown, bag } as const satisfies Record<string, ArgumentFormat>;

export type ArgumentFormatId = keyof typeof argumentFormats;
export const ARGUMENT_FORMAT_IDS = Object.keys(argumentFormats) as [ArgumentFormatId, ...ArgumentFormatId[]];

export const argumentFormat = (id: ArgumentFormatId): ArgumentFormat => argumentFormats[id];
