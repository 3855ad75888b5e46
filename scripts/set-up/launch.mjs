// `node launch.mjs <program> …`: runs a program of Node's in this process, which ends when the one that started it is gone,
// however it went. Not a flag for Node: programs hand those on to their own workers.
import { runMain } from "node:module";
import path from "node:path";

const follow = () => process.kill(process.pid, "SIGTERM");
process.on("disconnect", follow);
process.channel?.unref(); // listening alone keeps nobody from ending
if (!process.connected) follow(); // it went before we could listen

process.argv.splice(1, 2, path.resolve(process.argv[2]));
runMain(process.argv[1]);
