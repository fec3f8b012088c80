import { cn } from "@/components/ui/cn";
import { Strike } from "@/components/ui/strike";

type Props = {
  /** None while it is being read. */
  drawing: { thumb: string; alt: string } | undefined;
  caption: string;
  works: boolean;
};

/** A drawing of what works in an input, or, struck through, of what rather does not. */
export function Example({ drawing, caption, works }: Props) {
  return (
    <>
      <span className="relative block aspect-3/4 bg-well">
        {drawing && (
          <img
            src={drawing.thumb}
            alt={drawing.alt}
            loading="lazy"
            className={cn("size-full object-cover", !works && "opacity-60 grayscale")}
          />
        )}
        {!works && <Strike />}
      </span>
      <span className={cn("mt-1 block text-caption", works ? "text-ink-2" : "text-amber")}>{caption}</span>
    </>
  );
}
