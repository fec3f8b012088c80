/** A stroke of amber through the picture around it: this one did not work, or would not. */
export function Strike() {
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-0 size-full fill-none stroke-2 stroke-amber"
    >
      <path d="M3 97C34 68 66 34 97 4" vectorEffect="non-scaling-stroke" strokeLinecap="round" />
    </svg>
  );
}
