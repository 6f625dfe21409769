/**
 * @typedef {object} Finding
 * @property {string} file path from the root
 * @property {number} line from 1
 * @property {string} rule the name of what is broken
 * @property {string} message
 *
 * @typedef {object} GateResult
 * @property {Finding[]} findings empty when all is well
 * @property {number} looked how many things were judged; a gate that saw nothing fails
 * @property {string} summary a few words on what was looked at
 *
 * @typedef {(root: string) => GateResult | Promise<GateResult>} Gate
 */

/**
 * @param {Finding} finding
 */
export const findingToLine = ({ file, line, rule, message }) => `${file}:${line}  ${rule}  ${message}`;

/**
 * Whether a gate is open: it looked at something and found nothing.
 * @param {GateResult} result
 */
export const isOpen = (result) => result.findings.length === 0 && result.looked > 0;
