import { expect, it } from "vitest";
import { fromColumns, toColumns } from "./columns";

it("keeps rows as they are", () => {
  const rows = [
    { id: "a", count: 1, of: null },
    { id: "b", count: 2, of: { deep: [1] } },
  ];
  const columns = toColumns(["id", "count", "of"], rows);
  expect(columns).toEqual({ id: ["a", "b"], count: [1, 2], of: [null, { deep: [1] }] });
  expect(fromColumns(columns)).toEqual(rows);
  expect(fromColumns(toColumns<{ id: string }>(["id"], []))).toEqual([]);
});
