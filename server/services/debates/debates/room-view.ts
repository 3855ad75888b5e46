import type { RoomView } from "@/contracts/debates/debates";
import { env } from "@/server/env";

/** A room as it is handed out: the code to type, and the address behind the QR picture. */
export function roomView(code: string): RoomView {
  return { code, url: `${env.PUBLIC_URL}/join/${code}` };
}
