/** Brings the `count` most urgent slots to the front, in no order: sorting all of 900 for every client took half the writer's time. */
export function largestFirst(slots: number[], urgency: Float32Array, count: number): void {
  let [from, to] = [0, slots.length - 1];
  while (from < to) {
    const pivot = urgency[slots[(from + to) >> 1] ?? 0] ?? 0;
    let [low, high] = [from, to];
    while (low <= high) {
      while ((urgency[slots[low] ?? 0] ?? 0) > pivot) low += 1;
      while ((urgency[slots[high] ?? 0] ?? 0) < pivot) high -= 1;
      if (low > high) break;
      const swapped = slots[low] ?? 0;
      slots[low++] = slots[high] ?? 0;
      slots[high--] = swapped;
    }
    if (count - 1 <= high) to = high;
    else if (count - 1 >= low) from = low;
    else return;
  }
}
