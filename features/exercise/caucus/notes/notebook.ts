import * as Y from "yjs";
import type { Change } from "./difference";

/** What goes to the server, under one key until somebody has answered it. */
export type Attempt = { readonly update: Uint8Array; readonly key: string };
export type News = { readonly version: number; readonly update: Uint8Array | null };
export type Selection = { readonly start: Y.RelativePosition; readonly end: Y.RelativePosition };
type Ears = {
  /** Something was typed here that has to go to the server. */
  readonly onTyped: () => void;
  /** What nobody has answered yet, to be kept on this device; null where nothing is. */
  readonly onUnsent: (update: Uint8Array | null) => void;
  /** Runs a change that does not come from the text field, so that it can be shown there. */
  readonly around: (apply: () => void) => void;
};

/** The server's document has its words under the same name. */
const ROOT = "notes";
const FROM_SERVER = "from the server";
const FROM_FIELD = "from the field";
/** From here on, what is unsent is written anew without what was typed and deleted in between. */
const LONG = 60_000;

/**
 * One browser's copy of a delegation's notes: takes changes from the text field and from the server in any order, and knows what the
 * server has not confirmed. It does nothing by itself.
 */
export class Notebook {
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getText(ROOT);
  readonly #undoing = new Y.UndoManager(this.#text, { trackedOrigins: new Set([FROM_FIELD]) });
  readonly #ears: Ears;
  readonly #newKey: () => string;
  #attempt: Attempt | null = null;
  #unsent: Uint8Array | null = null;
  /** What the document held before the first unsent change. */
  #base: Uint8Array | null = null;
  #heldBack: Uint8Array[] | null = null;
  #version = 0;

  constructor({ version, update }: News, ears: Ears, newKey: () => string) {
    this.#ears = ears;
    this.#newKey = newKey;
    this.#version = version;
    if (update) Y.applyUpdate(this.#doc, update, FROM_SERVER);
    this.#doc.on("update", (change: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== FROM_SERVER) this.#changed(change, transaction);
    });
  }

  get text(): string {
    return this.#text.toString();
  }

  /** The version of the server that is in here whole. */
  get version(): number {
    return this.#version;
  }

  get isSent(): boolean {
    return this.#attempt === null && this.#unsent === null;
  }

  /** A number that tells this copy from others of the same person. */
  get copyId(): number {
    return this.#doc.clientID;
  }

  edit({ at, removed, inserted }: Change): void {
    this.#doc.transact(() => {
      if (removed > 0) this.#text.delete(at, removed);
      if (inserted !== "") this.#text.insert(at, inserted);
    }, FROM_FIELD);
  }

  /** Takes back what was typed here last, and nothing of what others typed. */
  undo(): void {
    this.#ears.around(() => void this.#undoing.undo());
  }

  redo(): void {
    this.#ears.around(() => void this.#undoing.redo());
  }

  /** What another copy of this person had not sent, from before a reload or from a tab that is gone: it is ours to send. */
  adopt(update: Uint8Array): void {
    this.#ears.around(() => Y.applyUpdate(this.#doc, update, "adopted"));
  }

  /** What another tab of this person has, which sends it itself. */
  overhear(update: Uint8Array): void {
    this.#take(update);
  }

  /** An answer that comes late or twice takes nothing back. */
  receive({ version, update }: News): void {
    if (update) this.#take(update);
    this.#version = Math.max(this.#version, version);
  }

  /** Until `release`, what others typed waits: a word is being composed in the field. */
  hold(): void {
    this.#heldBack ??= [];
  }

  release(): void {
    const waiting = this.#heldBack ?? [];
    this.#heldBack = null;
    for (const update of waiting) this.#take(update);
  }

  /** What to send next, or null. What was sent and not answered goes again as it was. */
  next(): Attempt | null {
    if (!this.#attempt && this.#unsent) {
      this.#attempt = { update: this.#unsent, key: this.#newKey() };
      this.#unsent = null;
    }
    return this.#attempt;
  }

  /** The server has it, taken as this version; null: it had it already, whatever came before and since. */
  confirmed(version: number | null): void {
    this.#attempt = null;
    // One that follows upon ours holds nothing else; of any other we have to ask what came between.
    if (version === this.#version + 1) this.#version = version;
    this.#tell();
  }

  /** The server judged it and took nothing: it goes again, together with what is typed from now on. */
  refused(): void {
    this.#unsent = this.#together();
    this.#attempt = null;
  }

  /** The server lacks what it builds on: everything goes again. */
  behind(): void {
    this.#attempt = null;
    this.#base = null;
    this.#unsent = Y.encodeStateAsUpdate(this.#doc);
  }

  selection(start: number, end: number): Selection {
    const at = (index: number) => Y.createRelativePositionFromTypeIndex(this.#text, index);
    return { start: at(start), end: at(end) };
  }

  /** Where a selection lies by now. */
  placeOf({ start, end }: Selection): readonly [number, number] {
    const at = (position: Y.RelativePosition) =>
      Y.createAbsolutePositionFromRelativePosition(position, this.#doc)?.index ?? this.#text.length;
    return [at(start), at(end)];
  }

  #take(update: Uint8Array): void {
    if (this.#heldBack) this.#heldBack.push(update);
    else this.#ears.around(() => Y.applyUpdate(this.#doc, update, FROM_SERVER));
  }

  #changed(change: Uint8Array, transaction: Y.Transaction): void {
    if (this.#unsent === null) this.#base = Y.encodeStateVector(transaction.beforeState);
    this.#unsent = this.#unsent === null ? change : Y.mergeUpdates([this.#unsent, change]);
    if (this.#unsent.length > LONG && this.#base) this.#unsent = Y.encodeStateAsUpdate(this.#withoutWhatIsGone(), this.#base);
    this.#tell();
    this.#ears.onTyped();
  }

  /** Undoing needs what was deleted here; the server does not. */
  #withoutWhatIsGone(): Y.Doc {
    const copy = new Y.Doc();
    copy.getText(ROOT);
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc));
    return copy;
  }

  #together(): Uint8Array | null {
    const both = [this.#attempt?.update, this.#unsent].filter((update) => update != null);
    return both.length > 1 ? Y.mergeUpdates(both) : (both[0] ?? null);
  }

  #tell(): void {
    this.#ears.onUnsent(this.#together());
  }
}
