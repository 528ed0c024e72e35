import { Box3, DirectionalLight, HemisphereLight, PerspectiveCamera, Scene, Sphere, Vector3, WebGLRenderer, type Object3D } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { fitDistance } from './fitDistance'

const TURN = Math.PI / 16
const ZOOM = 1.15
const MARGIN = 1.08
/** From slightly above and aside, so that depth is seen at once. */
const FIRST_LOOK = new Vector3(0.35, 0.2, 1)

export interface Stage {
  show: (object: Object3D) => void
  turn: (across: number, up: number) => void
  zoom: (factor: number) => void
  /** Moves near or far until all of it is in view, without turning. */
  fit: () => void
  /** As it was first shown. */
  reset: () => void
  draw: () => void
  picture: () => Promise<Blob>
  dispose: () => void
}

/** A canvas with one object that can be looked at from all sides; draws only when something has changed. Throws where there is no WebGL. */
export function makeStage(canvas: HTMLCanvasElement): Stage {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true })
  renderer.setPixelRatio(Math.min(devicePixelRatio, 2))
  const scene = new Scene()
  const camera = new PerspectiveCamera(40, 1, 0.01, 100)
  const light = new DirectionalLight(0xffffff, 1.6)
  light.position.set(0.4, 0.8, 1)
  camera.add(light)
  scene.add(camera, new HemisphereLight(0xffffff, 0xb8b8c0, 1.7))
  canvas.addEventListener('wheel', leaveToPage, { capture: true })
  const controls = new OrbitControls(camera, canvas)
  // A finger that goes up or down scrolls the page; across it turns the object, and two zoom.
  canvas.style.touchAction = 'pan-y'
  const box = new Box3()
  const ball = new Sphere(new Vector3(), 1)
  let isDue = false

  function draw() {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => {
      isDue = false
      renderer.render(scene, camera)
    })
  }

  function place(direction: Vector3) {
    const towards = direction.clone().normalize()
    const view = { up: Math.tan((camera.fov * Math.PI) / 360), aspect: camera.aspect }
    controls.target.copy(ball.center)
    camera.position.copy(ball.center).addScaledVector(towards, fitDistance(box.getSize(new Vector3()), towards.y, view) * MARGIN)
    camera.near = ball.radius / 100
    camera.far = ball.radius * 100
    camera.updateProjectionMatrix()
    controls.update()
    draw()
  }

  const resized = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = canvas
    if (clientWidth === 0 || clientHeight === 0) return
    renderer.setSize(clientWidth, clientHeight, false)
    camera.aspect = clientWidth / clientHeight
    camera.updateProjectionMatrix()
    // At once, for a resized canvas is empty until it is drawn.
    renderer.render(scene, camera)
  })
  resized.observe(canvas)
  controls.addEventListener('change', draw)

  return {
    show(object) {
      scene.add(object)
      box.setFromObject(object).getBoundingSphere(ball)
      controls.minDistance = ball.radius / 20
      controls.maxDistance = ball.radius * 20
      place(FIRST_LOOK)
    },
    turn(across, up) {
      controls.rotateLeft(across * TURN)
      controls.rotateUp(up * TURN)
      controls.update()
    },
    zoom(steps) {
      controls.dollyIn(ZOOM ** -steps) // what is given is by how much the distance grows
      controls.update()
    },
    fit: () => place(camera.position.clone().sub(controls.target)),
    reset: () => place(FIRST_LOOK),
    draw,
    picture() {
      // Drawn in the same turn: afterwards the browser may have emptied the canvas.
      renderer.render(scene, camera)
      return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture'))), 'image/png'))
    },
    dispose() {
      resized.disconnect()
      canvas.removeEventListener('wheel', leaveToPage, { capture: true })
      controls.dispose()
      scene.traverse(free)
      renderer.dispose()
    },
  }
}

/** The wheel zooms only who has chosen the canvas; else it scrolls the page on. */
function leaveToPage(event: WheelEvent) {
  if (document.activeElement !== event.currentTarget) event.stopImmediatePropagation()
}

function free(object: Object3D) {
  const { geometry, material } = object as { geometry?: { dispose: () => void }; material?: Freeable | Freeable[] }
  geometry?.dispose()
  for (const one of [material ?? []].flat()) {
    one.map?.dispose()
    one.dispose()
  }
}

interface Freeable {
  map?: { dispose: () => void } | null
  dispose: () => void
}
