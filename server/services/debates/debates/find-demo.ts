import type { DemoView } from "@/contracts/debates/debates";
import { demoRoom } from "@/server/data/debates/debates/demo";

/** The debate that anybody may look into, or null on a server without one. */
export function findDemo(): Promise<DemoView | null> {
  return demoRoom();
}
