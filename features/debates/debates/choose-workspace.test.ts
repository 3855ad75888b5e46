import { expect, it } from "vitest";
import type { WorkspaceView } from "@/contracts/people/workspaces";
import { chooseWorkspace } from "./choose-workspace";

const workspace = (slug: string, role: WorkspaceView["role"]): WorkspaceView => ({ id: slug, slug, name: slug, role });
const both = [workspace("reads", "member"), workspace("runs", "facilitator")];

it("takes the workspace the address names, whatever one may do there", () => {
  expect(chooseWorkspace(both, "reads", "debate:create")?.slug).toBe("reads");
});

it("otherwise takes the first in which the act is allowed", () => {
  expect(chooseWorkspace(both, undefined, "debate:create")?.slug).toBe("runs");
  expect(chooseWorkspace(both, undefined, "workspace:read")?.slug).toBe("reads");
});

it("finds none rather than another", () => {
  expect(chooseWorkspace(both, "elsewhere", "workspace:read")).toBeNull();
  expect(chooseWorkspace([workspace("reads", "member")], undefined, "debate:create")).toBeNull();
});
