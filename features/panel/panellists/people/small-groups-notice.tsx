import { Notice } from "@/components/ui/feedback/notice";
import type { SmallGroups } from "@/contracts/panel/panellists";
import { joinWords } from "@/lib/format";

const NAMED_AT_MOST = 8;

/** Says which groups are too small to be shown by themselves, while something can be done about it. */
export function SmallGroupsNotice({ groups }: { readonly groups: readonly SmallGroups[] }) {
  if (groups.length === 0) return null;
  return (
    <Notice tone="warning" title="Some groups are too small to be shown by themselves">
      <ul className="flex flex-col gap-1">
        {groups.map(({ breakdown, hidden, isLost }) => (
          <li key={breakdown} className="wrap-anywhere">
            By {breakdown}: {namesOf(hidden)} would be hidden, even if everybody answers.
            {isLost ? " Nothing could be shown by it at all." : ""}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        Groups of fewer than five are hidden, with others, so that nobody’s answer follows. Invite more of them, or put groups together.
      </p>
    </Notice>
  );
}

function namesOf(hidden: SmallGroups["hidden"]): string {
  const names = hidden.slice(0, NAMED_AT_MOST).map(({ group, people }) => `${group || "without one"} (${people})`);
  const more = hidden.length - names.length;
  return joinWords(more > 0 ? [...names, `${more} more`] : names);
}
