import type { Schemas } from '@easel/shared'

type Point = Schemas['BalancePoint']

export interface Chart {
  from: number
  to: number
  /** The highest value, with a little room; never 0. */
  top: number
  /** Outline of what was available, and the area under it. */
  available: string
  /** Area of what was set aside, on top of that. */
  held: string
  /** Values for lines across. */
  ticks: number[]
}

/** Draws balances as steps into a box of this size: each holds until the next. */
export function chart({ from, to, points }: Schemas['BalanceTimeline'], width: number, height: number): Chart {
  const begin = Date.parse(from)
  const end = Math.max(Date.parse(to), begin + 1)
  const highest = points.reduce((most, point) => Math.max(most, point.available + point.held), 0)
  const step = tickStep(highest)
  const top = Math.max(step, Math.ceil(highest / step) * step)
  const x = (at: string) => round(((Date.parse(at) - begin) / (end - begin)) * width)
  const y = (value: number) => round(height - (value / top) * height)
  const line = (value: (point: Point) => number) => {
    let path = `M0 ${y(points[0] && Date.parse(points[0].at) <= begin ? value(points[0]) : 0)}`
    for (const point of points) path += `H${x(point.at)}V${y(value(point))}`
    return `${path}H${width}`
  }
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  return {
    from: begin,
    to: end,
    top,
    available: line((point) => point.available),
    held: line((point) => point.available + point.held),
    ticks,
  }
}

/** What there was at a moment. */
export function pointAt(points: Point[], at: number): Pick<Point, 'available' | 'held'> {
  return points.filter((point) => Date.parse(point.at) <= at).at(-1) ?? { available: 0, held: 0 }
}

/** The nearest moment of a change before this one, or after it. */
export function neighbour(points: Point[], at: number, direction: 'before' | 'after'): number | undefined {
  const moments = points.map((point) => Date.parse(point.at))
  return direction === 'before' ? moments.filter((moment) => moment < at).at(-1) : moments.find((moment) => moment > at)
}

/** 1, 2 or 5 times a power of ten, so that three or four lines fill the picture. */
function tickStep(highest: number): number {
  const rough = Math.max(1, highest / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
