// Loaded into a program before anything else: when the process that started it is gone, however it went, the program ends.
const follow = () => process.kill(process.pid, "SIGTERM");
process.on("disconnect", follow);
process.channel?.unref(); // listening alone keeps nobody from ending
if (!process.connected) follow(); // it went before we could listen
