import { ChevronLeft, ChevronRight, Maximize, Minimize, Pause, Play, Repeat } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { tip } from "@/components/ui/tip";
import { FilmRuler } from "./film-ruler";
import { frameWords, speedWords } from "./film-words";
import { TakeFrame, type useTakeFrame } from "./take-frame";
import { type FilmState, speeds } from "./use-film";
import type { useFullScreen } from "./use-full-screen";

type Props = {
  film: FilmState;
  frame: ReturnType<typeof useTakeFrame>;
  screen: ReturnType<typeof useFullScreen>;
};

/** Everything that moves a film: its ruler, and under it the steps at the left, how it runs and what becomes of it at the right. */
export function FilmControls({ film, frame, screen }: Props) {
  const { playing, toggle, step, loop, setLoop, speed, setSpeed } = film;
  return (
    <>
      <FilmRuler film={film} />
      <p aria-live="polite" className="sr-only">
        {!playing && frameWords(film)}
      </p>
      <div className="-mx-2 flex items-center">
        <IconButton label={playing ? "Pause" : "Play"} shortcut="Space" onClick={toggle}>
          {playing ? <Pause size={17} aria-hidden /> : <Play size={17} aria-hidden />}
        </IconButton>
        <IconButton label="One frame back" shortcut="," onClick={() => step(-1)}>
          <ChevronLeft size={17} aria-hidden />
        </IconButton>
        <IconButton label="One frame on" shortcut="." onClick={() => step(1)}>
          <ChevronRight size={17} aria-hidden />
        </IconButton>
        <span className="flex-1" />
        <select
          aria-label="Speed"
          {...tip("Speed", "[ ]")}
          value={speed}
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
          className="h-8 cursor-pointer appearance-none rounded-control bg-transparent px-1.5 text-center text-ink-2 hover:bg-well hover:text-ink pointer-coarse:h-touch pointer-coarse:min-w-touch"
        >
          {speeds.map((one) => (
            <option key={one} value={one} className="bg-slip text-ink">
              {speedWords[one]}
            </option>
          ))}
        </select>
        <IconButton
          label="Loop"
          shortcut="L"
          aria-pressed={loop}
          onClick={() => setLoop(!loop)}
          className="aria-pressed:bg-well"
        >
          <Repeat size={16} aria-hidden />
        </IconButton>
        <TakeFrame {...frame} />
        <IconButton label={screen.full ? "Leave full screen" : "Full screen"} shortcut="F" onClick={screen.toggle}>
          {screen.full ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
        </IconButton>
      </div>
    </>
  );
}
