import { frameOf } from "@/components/ui/ratio-frame";
import { sizesOf } from "@/lib/catalog/reference/sizes";
import type { Endpoint } from "@/lib/catalog/types";

/** Pixels of one output, ratio by ratio, each drawn as its frame. */
export function SizeTable({ endpoint }: { endpoint: Endpoint }) {
  const { columns, rows, like } = sizesOf(endpoint);
  return (
    <table className="w-full max-w-160 border-collapse text-left">
      <caption className="mb-1.5 text-left text-caption text-ink-3">
        {like ? `Pixels of one output, here from an upright picture of ${like}` : "Pixels of one output"}
        {columns.includes("4K") && "; about, at 2K and 4K"}
      </caption>
      {columns.length > 1 && (
        <thead>
          <tr className="border-rule-2 border-b">
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="pb-1.5 font-text text-ink-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ label, use, cells }) => (
          <tr key={label} className="border-rule border-b">
            <th scope="row" className="w-2/5 py-1 pr-4 font-text max-sm:w-auto max-sm:pr-2">
              <span className="flex items-center gap-2.5">
                <span aria-hidden className="grid w-8 justify-items-center">
                  <span style={frameOf(label, 300)} className="inset-ring inset-ring-rule-2" />
                </span>
                {label}
                <span className="text-caption text-ink-3 max-sm:hidden">{use}</span>
              </span>
            </th>
            {cells.map(({ width, height }, i) => (
              <td key={columns[i]} className="whitespace-nowrap py-1 pr-4 text-ink-2 max-sm:pr-2 max-sm:text-caption">
                {width} × {height}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
