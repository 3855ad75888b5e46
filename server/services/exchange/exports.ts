import { setImmediate } from "node:timers/promises";
import type { ArgumentsExportView } from "@/contracts/exchange";
import { ARGUMENT_FORMAT_IDS, type ArgumentFormat, type ArgumentFormatId, argumentFormat } from "@/formats/arguments";
import type { DebateScope } from "@/server/data/scope";
import { documentOf } from "./document-of";

type Written = { readonly type: string; readonly text: string };
type Writable = ArgumentFormat & { readonly write: NonNullable<ArgumentFormat["write"]> };

const isWritable = (format: ArgumentFormat): format is Writable => format.write !== undefined;

/** What the arguments of a debate can be taken away as, by the name of the file. */
export const ARGUMENT_FILES: ReadonlyMap<string, Writable> = new Map(
  ARGUMENT_FORMAT_IDS.flatMap((id) => {
    const format = argumentFormat(id);
    return isWritable(format) ? [[fileName(id, format), format] as const] : [];
  }),
);

function fileName(id: ArgumentFormatId, { extension }: ArgumentFormat): string {
  return id === extension ? `arguments.${extension}` : `arguments-${id}.${extension}`;
}

/** What is visible of a debate's arguments, in a format that other programs read. */
export async function exportArguments(scope: DebateScope, { write, mediaType }: Writable): Promise<Written> {
  return { type: mediaType, text: (await write(await documentOf(scope))).text };
}

/** Every file that arguments can be taken away as, with what would be lost in it. */
export async function listExports(scope: DebateScope): Promise<readonly ArgumentsExportView[]> {
  const document = await documentOf(scope);
  const views: ArgumentsExportView[] = [];
  for (const [name, { write, label, says }] of ARGUMENT_FILES) {
    const { lost } = await write(document);
    views.push({ what: "arguments", label, says, href: `/debates/${scope.debate.slug}/export/${name}`, lost });
    // Writing a large debate takes a while; others are answered in between.
    await setImmediate();
  }
  return views;
}
