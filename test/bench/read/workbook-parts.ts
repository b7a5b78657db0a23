/** What `read.ts` measures of workbooks, built into one file as it ships. */
export { readList } from '../../../utils/spreadsheet/read-list';
export { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
