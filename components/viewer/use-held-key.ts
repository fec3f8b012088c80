"use client";

import { useEffect, useState } from "react";
import { isTyping } from "@/lib/client/use-hotkeys";

/** True while a key is held down outside of fields. @param key in lower case */
export function useHeldKey(key: string): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key.toLowerCase() === key) setHeld(true);
    };
    const release = (event: KeyboardEvent) => event.key.toLowerCase() === key && setHeld(false);
    // A key released in another window is never heard of here.
    const leave = () => setHeld(false);
    window.addEventListener("keydown", press);
    window.addEventListener("keyup", release);
    window.addEventListener("blur", leave);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("keyup", release);
      window.removeEventListener("blur", leave);
    };
  }, [key]);
  return held;
}
