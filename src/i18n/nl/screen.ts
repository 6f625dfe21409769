/** The texts of the big screen in a meeting room. */
export const screen = {
  title: 'Groot scherm',
  lead: 'Voor de beamer: wat op tafel ligt, groot en zonder knoppen. Het volgt wat de gespreksleider laat zien.',
  fill: 'Vul het scherm',
  cannotFill: 'Deze browser kan het scherm niet vullen. Maak het venster zo groot als het kan.',
  part: 'Vraag {code}',
  left: { one: 'Nog {count} minuut', other: 'Nog {count} minuten' },
  over: 'De tijd is om',
  agenda: 'Agenda',
  done: 'klaar',
  minutes: { one: '{count} minuut', other: '{count} minuten' },
  writing: { one: 'Iedereen schrijft, nog {count} minuut', other: 'Iedereen schrijft, nog {count} minuten' },
  nothing: 'Er ligt nog niets op tafel om te laten zien.',
};
