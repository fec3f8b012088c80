import "server-only";

const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a host name of a URL means this very machine. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}
