"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { IconButton } from "@/components/ui/icon-button";
import { useHotkeys } from "@/lib/client/use-hotkeys";

/** Changes between paper and darkroom. Both icons are drawn and the theme shows one: the server cannot know it. */
export function ThemeToggle({ hotkey = false, className }: { hotkey?: boolean; className?: string }) {
  const { resolvedTheme, setTheme } = useTheme();
  const toggle = () => setTheme(resolvedTheme === "dark" ? "light" : "dark");
  useHotkeys(hotkey ? { d: toggle } : {});
  return (
    <IconButton label="Paper or darkroom" shortcut="D" onClick={toggle} className={className}>
      <Moon size={15} className="darkroom:hidden" aria-hidden />
      <Sun size={15} className="hidden darkroom:block" aria-hidden />
    </IconButton>
  );
}
