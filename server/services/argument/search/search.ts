import type { SearchHit, SearchKind, SearchPage } from "@/contracts/argument/search";
import { ATTACK_WORDS } from "@/domain/argumentation";
import { findHits, type HitRow } from "@/server/data/argument/search/find-hits";
import {
  type ArgumentHit,
  argumentHits,
  type ClaimHit,
  claimHits,
  MARKS,
  type SourceHit,
  sourceHits,
} from "@/server/data/argument/search/read-hits";
import type { DebateScope } from "@/server/data/scope";
import { hasMatch, partsOf } from "./snippet";

type Wanted = { readonly text: string; readonly kind: SearchKind | null; readonly cursor: number };

const PAGE = 20;

/** Claims, arguments and sources of a debate by words or, where those find little, by likeness. A blank text finds nothing. */
export async function search({ debate }: DebateScope, { text, kind, cursor }: Wanted): Promise<SearchPage> {
  if (text === "") return { hits: [], next: null };
  const rows = await findHits(debate.id, { text, kind, offset: cursor, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const found = (wanted: SearchKind) => ({ text, ids: shown.flatMap((row) => (row.kind === wanted ? [row.found_id] : [])) });
  const [claims, inferences, sources] = await Promise.all([
    claimHits(debate.id, found("claim")),
    argumentHits(debate.id, found("argument")),
    sourceHits(debate.id, found("source")),
  ]);
  const views = new Map([
    ...claims.map((row) => [row.id, claimView(row)] as const),
    ...inferences.map((row) => [row.id, argumentView(row)] as const),
    ...sources.map((row) => [row.id, sourceView(row)] as const),
  ]);
  return {
    hits: shown.flatMap((row): SearchHit[] => {
      const view = views.get(row.found_id);
      return view ? [{ ...view, kind: row.kind, id: row.id, path: pathOf(debate.slug, row), isOnlyAlike: row.is_only_alike }] : [];
    }),
    next: rows.length > PAGE ? cursor + PAGE : null,
  };
}

type View = Pick<SearchHit, "title" | "snippet" | "context" | "by">;

function claimView({ marked, merged_into: into, author, delegation }: ClaimHit): View {
  return { title: partsOf(marked, MARKS), snippet: null, context: into && `Merged into: “${into}”`, by: delegation ?? author };
}

function argumentView({ marked, marked_note: note, author, delegation, ...row }: ArgumentHit): View {
  return { title: partsOf(marked, MARKS), snippet: matching(note), context: standingOf(row), by: delegation ?? author };
}

function sourceView({ marked, marked_note: note, marked_text: text }: SourceHit): View {
  return { title: partsOf(marked, MARKS), snippet: matching(text) ?? matching(note), context: null, by: null };
}

function matching(marked: string | null) {
  const parts = marked === null ? [] : partsOf(marked, MARKS);
  return hasMatch(parts) ? parts : null;
}

function standingOf({ attack, option, claim }: Pick<ArgumentHit, "attack" | "option" | "claim">): string {
  const does = attack === null ? "Supports" : ATTACK_WORDS[attack];
  if (option !== null) return `${does} ${option}`;
  if (attack === "undercut") return `${does} the step of an argument`;
  const what = attack === "undermine" ? "a premise" : "a claim";
  return claim === null ? `${does} ${what}` : `${does} ${what}: “${claim}”`;
}

function pathOf(slug: string, { kind, id }: HitRow): string {
  return kind === "source" ? `/debates/${slug}/evidence/sources/${id}` : `/debates/${slug}?${kind}=${id}`;
}
