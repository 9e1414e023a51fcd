/** The headline figures of the packaged `quality.json`: how many of how many. */

export interface QualityFigure {
  /** `danger-flagged`: dangerous texts that were marked; `clear-flagged`: harmless texts that were marked. */
  id: 'danger-flagged' | 'clear-flagged';
  hits: number;
  of: number;
}

const ids = ['danger-flagged', 'clear-flagged'] as const;

/** Reads the figures that the view has sentences for; empty where the file holds none. */
export function figuresOf(file: unknown): QualityFigure[] {
  const headline =
    (file as { headline?: Record<string, { hits?: unknown; of?: unknown }> } | null)?.headline ?? {};
  return ids.flatMap((id) => {
    const { hits, of } = headline[id] ?? {};
    return typeof hits === 'number' && typeof of === 'number' && of > 0 ? [{ id, hits, of }] : [];
  });
}
