import { useEffect, useEffectEvent } from "react";

/** Tells, once, that the browser has drawn what calls it, or has taken it over from the server. */
export function useOnDrawn(tell: () => void): void {
  const onDrawn = useEffectEvent(() => tell());
  useEffect(() => onDrawn(), []);
}
