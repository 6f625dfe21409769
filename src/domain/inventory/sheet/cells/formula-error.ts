/** Whether a cell holds nothing but what a spreadsheet program says where a formula fails. */
export const isFormulaError = (text: string): boolean => FORMULA_ERROR.test(text);

const FORMULA_ERROR =
  /^(#(REF|VERW|N\/A|N\/B|VALUE|WAARDE|DIV\/0|DEEL\/0|NAME|NAAM|NUM|GETAL|NULL|LEEG)[!?]?|Err:\d+)$/i;
