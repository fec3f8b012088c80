"use client";

import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import { pictureName } from "@/lib/catalog/title";
import type { AssetView } from "@/lib/types/asset";
import { FilmControls } from "./film-controls";
import { useTakeFrame } from "./take-frame";
import { useFilm } from "./use-film";
import { useFilmKeys } from "./use-film-keys";
import { useFullScreen } from "./use-full-screen";

/** A film that plays in its place, its first frame until then: with a ruler, frame by frame, at any speed, each frame a picture. */
export function Film({ asset }: { asset: AssetView }) {
  const box = useRef<HTMLDivElement>(null);
  const film = useFilm(asset);
  const { video, toggle, step, playing } = film;
  const frame = useTakeFrame(asset, film.shownAt);
  const screen = useFullScreen(box, video);
  useFilmKeys(box, {
    " ": toggle,
    ",": () => step(-1),
    ".": () => step(1),
    l: () => film.setLoop(!film.loop),
    "[": () => film.faster(-1),
    "]": () => film.faster(1),
    p: frame.take,
    f: screen.toggle,
  });
  return (
    <div
      ref={box}
      className={cn("group relative", screen.full && "grid place-items-center bg-table")}
      style={{ aspectRatio: `${asset.width} / ${asset.height}` }}
    >
      <video
        ref={video}
        src={asset.viewUrl}
        poster={asset.thumbs.at(-1)?.url}
        aria-label={pictureName(asset)}
        width={asset.width}
        height={asset.height}
        loop={film.loop}
        muted
        playsInline
        preload="auto"
        onClick={toggle}
        {...film.events}
        className="absolute inset-0 size-full object-contain"
      />
      {/* Out of the way while it plays: a pointer on the film brings it back, a finger by stopping it, the keyboard by going there. */}
      <section
        aria-label="Film"
        data-playing={playing}
        className="absolute inset-x-2 bottom-2 mx-auto max-w-160 rounded-control bg-slip px-4 pt-2.5 pb-1 shadow-slip transition-opacity duration-hover group-hover:opacity-100! group-has-focus-visible:opacity-100! sm:inset-x-4 sm:bottom-4 data-[playing=true]:opacity-0 pointer-coarse:data-[playing=true]:pointer-events-none"
      >
        <FilmControls film={film} frame={frame} screen={screen} />
      </section>
    </div>
  );
}
