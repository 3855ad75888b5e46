// A thread is started by Node alone, which reads no TypeScript: tsx is called in first, as for the server itself.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
