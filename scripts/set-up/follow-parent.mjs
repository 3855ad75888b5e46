// Loaded into the server before anything else: when the process that started it is gone, however it went, the server closes.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
