import type { CorroborationView } from "@/contracts/argument/evidence";
import { joinWords, plural } from "@/lib/format";

/** How many independent sources support a claim, and why some of those cited do not count twice. */
export function Corroboration({ corroboration }: { readonly corroboration: CorroborationView | null }) {
  if (!corroboration || corroboration.sources < 2) return null;
  const { independent, sources, because } = corroboration;
  return (
    <div className="font-sans text-sm text-muted">
      <p className="figures">
        {independent === sources
          ? `Supported by ${plural(sources, "independent source")}.`
          : `${sources} sources support it, ${independent} of them independent:`}
      </p>
      {independent === sources ? null : (
        <ul className="list-disc pl-5">
          {because.map(({ kind, name, titles }) => (
            <li key={`${kind} ${name}`} className="wrap-anywhere">
              {joinWords(titles.map((title) => `“${title}”`))}: {WHY[kind]} {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const WHY = { origin: "drawn from", house: "published by or in", author: "by" } as const satisfies Record<
  CorroborationView["because"][number]["kind"],
  string
>;
