import { dragged, fitting, type View, zoomedAt } from './magnifier.ts'

/*
 * Opens a picture of the gallery over the page: pinch, wheel, drag, double tap, and two buttons. Without scripts its link opens the
 * file, which the browser zooms by itself.
 */
const dialog = document.querySelector<HTMLDialogElement>('[data-zoom-dialog]')
const picture = dialog?.querySelector('img')
const fingers = new Map<number, { x: number; y: number }>()
let view: View = fitting

function show(next: View) {
  view = next
  if (picture) picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
}

const frame = () => ({ width: picture?.clientWidth ?? 0, height: picture?.clientHeight ?? 0 })

/** A point of the screen, counted from the middle of the frame. */
function inFrame({ x, y }: { x: number; y: number }) {
  return { x: x - innerWidth / 2, y: y - innerHeight / 2 }
}

function spread() {
  const [a, b] = [...fingers.values()]
  if (!a || !b) return null
  return { distance: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
}

function move(event: PointerEvent) {
  const before = fingers.get(event.pointerId)
  if (!before) return
  const wide = spread()
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  const now = spread()
  if (wide && now) show(zoomedAt(view, now.distance / wide.distance, inFrame(now.middle), frame()))
  else show(dragged(view, { x: event.clientX - before.x, y: event.clientY - before.y }, frame()))
}

if (dialog && picture) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-zoom]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      picture.src = link.href
      picture.alt = link.dataset.zoom ?? ''
      show(fitting)
      dialog.showModal()
    })
  picture.addEventListener('pointerdown', (event) => {
    picture.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  })
  picture.addEventListener('pointermove', move)
  for (const end of ['pointerup', 'pointercancel'] as const)
    picture.addEventListener(end, (event) => fingers.delete(event.pointerId))
  picture.addEventListener('dblclick', (event) =>
    show(view.scale > 1 ? fitting : zoomedAt(view, 2.5, inFrame(event), frame())),
  )
  dialog.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      show(zoomedAt(view, event.deltaY < 0 ? 1.2 : 1 / 1.2, inFrame(event), frame()))
    },
    { passive: false },
  )
  for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-zoom-by]'))
    button.addEventListener('click', () =>
      show(zoomedAt(view, Number(button.dataset.zoomBy), { x: 0, y: 0 }, frame())),
    )
}
