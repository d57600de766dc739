/** How long a movement of the camera takes, in milliseconds: as wanted, or 0 where the system asks for reduced motion. */
export function motionOf(duration: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
