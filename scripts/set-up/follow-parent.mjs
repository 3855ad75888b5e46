// Loaded into the server before anything else: when the process that started it is gone, however it went, the server closes.
const follow = () => process.kill(process.pid, "SIGTERM");
process.on("disconnect", follow);
if (!process.connected) follow(); // it went before we could listen
