/** What write-excel-file gets for pictures and conditional formats, which our workbooks do not have (`wxt.config.ts`). */
export default {};
