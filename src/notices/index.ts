// What must be said to whom: the outbox and its words.
export { type NewNotice, type Notice, noticeCompanion, noticeRows, readNotices } from './outbox.ts'
export { type NoticeFields, type NoticeTable, type NoticeWords, NoticeWordsError, renderNotice } from './render.ts'
