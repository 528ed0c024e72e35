/** Millionths of a US dollar as money: "$0.0042", "$0.00"; in German "0,00 $". */
export function dollars(micros: number, locale: string): string {
  const digits = micros % 10_000 === 0 ? 2 : 6
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: digits }).format(micros / 1_000_000)
}
