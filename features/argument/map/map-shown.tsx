"use client";

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { MapView } from "@/contracts/argument/map";
import type { OptionLooks } from "../../shell/option-looks";
import { type MapChoice, queryOf, unfolding } from "./model/choice";
import { idOf, type NodeName, treeOf } from "./model/tree";
import { NodePanel } from "./node-panel";
import { MapOutline } from "./outline/map-outline";
import { MapPicture } from "./picture/map-picture";

const VIEWS = ["picture", "list"] as const;
export type View = (typeof VIEWS)[number];

type Props = {
  readonly debate: string;
  readonly map: MapView;
  readonly choice: MapChoice;
  /** What is shown still answers the choice before. */
  readonly isOld: boolean;
  readonly view: View | null;
  readonly onView: (view: View) => void;
  readonly onChoose: (choice: MapChoice) => void;
  readonly looks: OptionLooks;
  readonly delegationName: (key: string) => string;
};

/** The map as a picture or as a list. Where nobody chose, phones get the list and wide screens the picture. */
export function MapShown({ debate, map, choice, isOld, view, onView, onChoose, looks, delegationName }: Props) {
  const isWide = useIsWide();
  const [selected, setSelected] = useState<NodeName | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<NodeName>>(NONE);
  const tree = useMemo(() => treeOf(map), [map]);
  const shown = view ?? (isWide === null ? null : isWide ? "picture" : "list");
  const toggle = useCallback((name: NodeName) => setCollapsed((now) => without(now, name) ?? new Set([...now, name])), []);
  const unfold = (name: NodeName) => {
    setCollapsed((now) => without(now, name) ?? now);
    onChoose(unfolding(choice, idOf(name)));
  };
  const node = selected ? tree.nodes.get(selected) : undefined;
  if (map.whole.arguments === 0)
    return <EmptyState title="No arguments yet">The first one on the floor will be the first one here.</EmptyState>;
  return (
    <div aria-busy={isOld || undefined} className="flex flex-col gap-3">
      <ViewSwitch shown={shown} onView={onView} />
      {shown === "list" ? null : (
        <div className={classNames("relative", shown === null && "max-md:hidden")}>
          {shown === null ? (
            <div className="map-frame" />
          ) : (
            <MapPicture
              tree={tree}
              looks={looks}
              choice={queryOf({ ...choice, unfold: [], semantics: map.semantics }, null)}
              isWide={isWide !== false}
              selected={node ? selected : null}
              collapsed={collapsed}
              onSelect={setSelected}
              onCollapse={toggle}
              onUnfold={unfold}
            />
          )}
          {node ? (
            <NodePanel
              key={node.name}
              debate={debate}
              node={node}
              semantics={map.semantics}
              looks={looks}
              delegationName={delegationName}
              onClose={() => setSelected(null)}
            />
          ) : null}
        </div>
      )}
      {shown === "picture" ? null : (
        <div className={classNames(shown === null && "md:hidden")}>
          <MapOutline debate={debate} tree={tree} looks={looks} delegationName={delegationName} onUnfold={unfold} />
        </div>
      )}
    </div>
  );
}

function ViewSwitch({ shown, onView }: { readonly shown: View | null; readonly onView: (view: View) => void }) {
  return (
    <fieldset data-print="hide" className="flex">
      <legend className="sr-only">How the map is shown</legend>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={shown === view}
          onClick={() => onView(view)}
          className="-ml-px min-h-11 border border-edge px-4 font-sans text-base first-of-type:ml-0 first-of-type:rounded-l-md last-of-type:rounded-r-md hover:bg-wash aria-pressed:border-ink aria-pressed:bg-wash aria-pressed:font-semibold"
        >
          {WORDS[view]}
        </button>
      ))}
    </fieldset>
  );
}

const WORDS = { picture: "Picture", list: "List" } as const satisfies Record<View, string>;
const NONE: ReadonlySet<NodeName> = new Set();

function without(names: ReadonlySet<NodeName>, name: NodeName): ReadonlySet<NodeName> | null {
  return names.has(name) ? new Set([...names].filter((one) => one !== name)) : null;
}

const WIDE = "(min-width: 48rem)";

/** Null until the page runs in a browser. */
function useIsWide(): boolean | null {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(WIDE);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(WIDE).matches,
    () => null,
  );
}
