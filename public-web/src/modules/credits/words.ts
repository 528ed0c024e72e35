import de from './messages/de.json'
import en from './messages/en.json'

/** What only this page says; it comes with the page, not with what every page loads first. */
export const words = { en, de }
