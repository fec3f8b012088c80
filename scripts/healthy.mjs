// The container's health check: ends with 0 when the studio in it works. Nothing but Node is there to ask with.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
