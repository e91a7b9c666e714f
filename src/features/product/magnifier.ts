/** How a picture lies in its frame: drawn `scale` times as large as fits, its middle moved by x and y pixels. */
export interface View {
  scale: number
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export const fitting: View = { scale: 1, x: 0, y: 0 }
const largest = 5

/** The view after zooming by a factor, with the point under the finger (from the middle of the frame) staying where it is. */
export function zoomedAt(view: View, factor: number, point: { x: number; y: number }, frame: Size): View {
  const scale = Math.min(largest, Math.max(1, view.scale * factor))
  const change = scale / view.scale
  return kept(
    { scale, x: point.x - (point.x - view.x) * change, y: point.y - (point.y - view.y) * change },
    frame,
  )
}

/** The view after dragging; the picture does not leave its frame. */
export function dragged(view: View, by: { x: number; y: number }, frame: Size): View {
  return kept({ ...view, x: view.x + by.x, y: view.y + by.y }, frame)
}

function kept({ scale, x, y }: View, frame: Size): View {
  const room = (length: number) => ((scale - 1) * length) / 2
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value)) || 0
  return { scale, x: within(x, room(frame.width)), y: within(y, room(frame.height)) }
}
