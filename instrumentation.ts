/** Runs once when the server starts, before it answers: the studio's engine, or one line that says why not. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startOrExit } = await import("@/lib/server/boot");
  await startOrExit();
}
