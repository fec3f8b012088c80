"use client";

import { type RefObject, useEffect, useState } from "react";

/** iPhones show a video alone on the whole screen, and no other element. */
type PhoneVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** Whether an element fills the screen, and what changes that. */
export function useFullScreen(box: RefObject<HTMLElement | null>, video: RefObject<HTMLVideoElement | null>) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === box.current);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, [box]);

  const toggle = async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
    else if (box.current?.requestFullscreen) await box.current.requestFullscreen();
    else (video.current as PhoneVideo | null)?.webkitEnterFullscreen?.();
  };
  // A browser may refuse; the film then stays where it is.
  return { full, toggle: () => void toggle().catch(() => undefined) };
}
