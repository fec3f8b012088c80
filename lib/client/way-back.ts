"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

/** True from the press on a print of the gallery until one leaves the pictures. */
let fromGallery = false;

/** Call when a picture is opened from the gallery. */
export function rememberGallery(): void {
  fromGallery = true;
}

/** Forgets the gallery as soon as one is anywhere but on a picture. Mounted once, in the frame. */
export function useForgetGallery(): void {
  const pathname = usePathname();
  useEffect(() => {
    if (!pathname.startsWith("/gallery/")) fromGallery = false;
  }, [pathname]);
}

/**
 * Goes back to the gallery: to the very place one came from, else to its top.
 * Only a real step back restores how far one had scrolled.
 */
export function useWayBack(): () => void {
  const router = useRouter();
  return () => (fromGallery ? router.back() : router.push("/gallery"));
}
