/** What the documents of each format are. */
export const MediaType = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
