import { setImmediate } from "node:timers/promises";
import type { ArgumentsExportView } from "@/contracts/argument/exchange";
import { ARGUMENT_FORMAT_IDS, type ArgumentDocument, argumentFormat } from "@/formats/arguments";
import { SOURCE_FORMAT_IDS, sourceFormat } from "@/formats/bibliography";
import type { DebateScope } from "@/server/data/scope";
import { type Exported, exportedOf } from "./exported";

type Written = { readonly text: string; readonly lost: ArgumentsExportView["lost"] };
type ExchangeFile = Pick<ArgumentsExportView, "what" | "label" | "says"> & {
  readonly mediaType: string;
  readonly write: (exported: Exported) => Written | Promise<Written>;
};

/** What the arguments and the sources of a debate can be taken away as, by the name of the file. */
export const EXCHANGE_FILES: ReadonlyMap<string, ExchangeFile> = new Map([...argumentFiles(), ...sourceFiles()]);

function argumentFiles(): readonly (readonly [string, ExchangeFile])[] {
  return ARGUMENT_FORMAT_IDS.flatMap((id) => {
    const { write, extension, ...words } = argumentFormat(id);
    if (!write) return [];
    const of = ({ document }: { readonly document: ArgumentDocument }) => write(document);
    return [[nameOf("arguments", id, extension), { ...words, what: "arguments", write: of }] as const];
  });
}

function sourceFiles(): readonly (readonly [string, ExchangeFile])[] {
  return SOURCE_FORMAT_IDS.map((id) => {
    const { write, extension, ...words } = sourceFormat(id);
    return [nameOf("sources", id, extension), { ...words, what: "sources", write: ({ sources }: Exported) => write(sources) }] as const;
  });
}

/** Two formats may share an extension; a name is said once where it says both. */
function nameOf(what: string, id: string, extension: string): string {
  return id.startsWith(extension) ? `${what}.${extension}` : `${what}-${id}.${extension}`;
}

/** What is visible of a debate, in one of the files. */
export async function exportFile(
  scope: DebateScope,
  { write, mediaType }: ExchangeFile,
): Promise<{ readonly type: string; readonly text: string }> {
  return { type: mediaType, text: (await write(await exportedOf(scope))).text };
}

/** Every file that arguments and sources can be taken away as, with what would be lost in it. */
export async function listExports(scope: DebateScope): Promise<readonly ArgumentsExportView[]> {
  const exported = await exportedOf(scope);
  const views: ArgumentsExportView[] = [];
  for (const [name, { what, label, says, write }] of EXCHANGE_FILES) {
    const { lost } = await write(exported);
    views.push({ what, label, says, href: `/debates/${scope.debate.slug}/export/${name}`, lost });
    // Writing a large debate takes a while; others are answered in between.
    await setImmediate();
  }
  return views;
}
