import * as Y from "yjs";
import type { TestDebate } from "../factories/a-debate";
import { newKey, type Somebody } from "../factories/a-user";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

/** Somebody's copy of their delegation's notes, as far as a test needs one: reads, types, and sends everything it has. */
export class Copy {
  readonly doc = new Y.Doc();
  version: number | null = null;

  constructor(
    private readonly debate: Pick<TestDebate, "slug">,
    private readonly who: Pick<Somebody, "api">,
    private readonly delegation: string,
  ) {}

  get text(): string {
    return this.doc.getText("notes").toString();
  }

  async read(): Promise<this> {
    const { update, version } = await this.who.api.caucus.notes({
      debate: this.debate.slug,
      delegation: this.delegation,
      after: this.version,
    });
    if (update) Y.applyUpdate(this.doc, bytes(update));
    this.version = version;
    return this;
  }

  type(words: string, at = this.text.length): this {
    this.doc.getText("notes").insert(at, words);
    return this;
  }

  send(update: Uint8Array = Y.encodeStateAsUpdate(this.doc)): Promise<{ readonly version: number | null }> {
    return this.who.api.caucus.write({ debate: this.debate.slug, delegation: this.delegation, update: base64(update), ...newKey() });
  }
}

/** Writes words into the notes of somebody's delegation. */
export async function note(debate: Pick<TestDebate, "slug">, who: Pick<Somebody, "api">, delegation: string, words: string): Promise<void> {
  const copy = await new Copy(debate, who, delegation).read();
  await copy.type(words).send();
}

/** Both heads open the channel between two delegations; answers its id. */
export async function openChannel(debate: TestDebate, one: string, other: string): Promise<string> {
  await debate.headOf(one).api.caucus.openChannel({ debate: debate.slug, with: other, ...newKey() });
  const { channelId } = await debate.headOf(other).api.caucus.openChannel({ debate: debate.slug, with: one, ...newKey() });
  return channelId;
}
