type Chunk = { name?: string | null };
type Graph = { chunkGraph: { getModuleChunks(module: unknown): Iterable<Chunk> } };
export type CacheGroup = {
  name: string;
  chunks: "all";
  minSize: number;
  priority: number;
  test: (module: unknown, graph: Graph) => boolean;
};

/** How many tools have to need something before it travels with all of them. */
const MOST_TOOLS = 5;

// Error pages come with every page too, and must be there when the studio is not.
const isShell = ({ name }: Chunk) => /^app\/(\(studio\)\/)?(layout|error|not-found)$/.test(name ?? "");
const isTool = ({ name }: Chunk) => /^app\/\(studio\)\/[a-z-]+\/page$/.test(name ?? "");

/**
 * One file for what the shell needs on every page and one for what the tools share. Next's own sizes leave a dozen small
 * files, with some code in several of them, which makes 8 kB (gzip) more to load.
 */
export function shareChunks(groups: Record<string, CacheGroup>): void {
  const group = (name: string, priority: number, wants: (chunks: Chunk[]) => boolean): CacheGroup => ({
    name,
    chunks: "all",
    minSize: 0,
    priority,
    test: (module, { chunkGraph }) => wants([...chunkGraph.getModuleChunks(module)]),
  });
  // React joins Next's own file: every page needs both.
  delete groups.lib;
  groups.shell = group("shell", 20, (chunks) => chunks.some(isShell));
  groups.tools = group("tools", 10, (chunks) => chunks.filter(isTool).length >= MOST_TOOLS);
}
