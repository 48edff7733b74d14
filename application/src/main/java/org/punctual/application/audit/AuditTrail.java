package org.punctual.application.audit;

/** The security log. It is written for administrators and never shown to clients. */
public interface AuditTrail {

  /**
   * Records an event, with the client and the request that caused it. An event within a transaction
   * is recorded when the transaction commits; otherwise at once.
   */
  void record(AuditEvent event);
}
