/** A letter to a client, to copy. */
export interface Letter {
  subject: string;
  /** Plain text, a blank line between paragraphs. */
  body: string;
}
