// Loaded into every process that a script starts: killed outright, the script could not stop it, and a
// web server left behind would hold the port, a build left behind its lock. A program's own workers
// inherit this file, but their channel is not ours.
if (process.channel && process.env['HEIMVORTEIL_STARTED_BY'] === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5000).unref();
  });
  process.channel.unref();
}
