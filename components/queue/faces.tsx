import Link from "next/link";
import { Struck } from "@/components/tools/strip/struck";
import { Developing } from "@/components/viewer/developing";
import { Picture } from "@/components/viewer/picture";
import { frameNumber } from "@/lib/client/takes";
import type { JobView } from "@/lib/types/job";

/** The same height for every print of a row, whatever its ratio. 72 px */
const HEIGHT = 72;

const widthOf = ({ width, height }: { width: number; height: number }) => Math.round((HEIGHT * width) / height);

/** What stands for a take: its results, else its input picture, developing or struck through. */
export function Faces({ job }: { job: JobView }) {
  if (job.outputs.length > 0) {
    return (
      <div className="flex flex-wrap gap-sheet">
        {job.outputs.map((asset) => (
          <Link key={asset.id} href={`/gallery/${asset.id}`} className="block" style={{ width: widthOf(asset) }}>
            <Picture
              asset={asset}
              sizes={`${widthOf(asset)}px`}
              alt={`Take ${frameNumber(job.take, asset.position)}`}
              className="bg-well"
            />
          </Link>
        ))}
      </div>
    );
  }
  const [first] = job.pictures;
  return (
    <div style={{ width: first ? widthOf(first.asset) : HEIGHT * 0.75 }}>
      {job.status === "failed" || job.status === "canceled" ? (
        <Struck job={job} sizes="72px" />
      ) : (
        <Developing job={job} sizes="72px" />
      )}
    </div>
  );
}
