/** Where a face belongs in a portrait: an oval for it, a line for the eyes. */
export function FaceGuide() {
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full fill-none stroke-tag"
    >
      <g className="[filter:drop-shadow(0_0_1px_#161615)]" strokeWidth={1.5}>
        <ellipse cx="50" cy="46" rx="24" ry="30" vectorEffect="non-scaling-stroke" />
        <path d="M30 43H70M50 41.5V44.5" vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}
