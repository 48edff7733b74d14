package org.punctual.rest.request;

import org.punctual.rest.problem.Complaint;

/** A text is not the expected JSON. Reading stopped at the first fault. */
final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Complaint complaint;

  MalformedJson(Complaint complaint) {
    super(complaint.detail(), null, false, false);
    this.complaint = complaint;
  }

  Complaint complaint() {
    return complaint;
  }
}
