/** What the documents of each format are. */
export const MediaType = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
  mail: 'message/rfc822',
  mhtml: 'multipart/related',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
