import { RulerProgress } from "@/components/ui/ruler-progress";
import { tip } from "@/components/ui/tip";
import { dismiss, type Upload } from "@/lib/client/uploads";

/** A picture on its way to stand beside others, or why it cannot. A press stops or forgets it. */
export function Coming({ uploadKey, upload }: { uploadKey: string; upload: Upload }) {
  const { name } = upload;
  if (upload.state === "refused") {
    return (
      <li className="col-span-full flex items-baseline justify-between gap-3 border-amber border-t-2 pt-1 text-caption text-ink-2">
        <span>
          <b className="font-strong text-amber">{name}</b> {upload.reason}
        </span>
        <button type="button" className="link" onClick={() => dismiss(uploadKey)}>
          Leave out
        </button>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        aria-label={`Stop ${name}`}
        {...tip(`Stop ${name}`)}
        onClick={() => dismiss(uploadKey)}
        className="relative block aspect-3/4 w-full bg-well"
      >
        {/* A format that the browser cannot draw, such as HEIC, just stays an empty well. */}
        <img
          src={upload.preview}
          alt=""
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
          className="absolute inset-0 size-full object-contain opacity-30 grayscale"
        />
        <RulerProgress
          share={upload.share}
          notch={1}
          label={`Reading ${name}`}
          className="absolute inset-x-1 bottom-1"
        />
      </button>
    </li>
  );
}
