/** Something in a form that has to be corrected. */
export interface FormIssue {
  /** id of the input the issue belongs to */
  readonly fieldId: string;
  readonly text: string;
}
