"use client";

import { type ComponentType, lazy, Suspense, useState } from "react";
import { insist } from "@/lib/client/insist";

type Loaded<Props> = ComponentType<Props> | { default: ComponentType<Props> };

/**
 * A component whose code is fetched when it is first drawn. Nothing stands in its place until then, and the page around
 * it goes on. Next's `dynamic` would hold the whole page back, and break it for good when the studio cannot be reached
 * just then. `prepare` fetches the code ahead, for what will surely be needed next.
 * @param load calls `import` anew each time, for a component or for a module that has it as its default
 */
export function lazily<Props extends object>(load: () => Promise<Loaded<Props>>) {
  let known: ComponentType<Props> | undefined;
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const once = () => {
    loading ??= insist(load).then((loaded) => {
      known = "default" in loaded ? loaded.default : loaded;
      return { default: known };
    });
    return loading;
  };
  const Awaited = lazy(once);

  function Lazily(props: Props) {
    // What is there already is drawn at once: React waits for code even then, and up to 300 ms. Settled with the first drawing.
    const [Drawn] = useState<ComponentType<Props> | typeof Awaited>(() => known ?? Awaited);
    return (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    );
  }
  /** A failure is told where the component is drawn, not here. */
  Lazily.prepare = () => void once().catch(() => undefined);
  return Lazily;
}
